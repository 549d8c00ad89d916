//! Modules that are split into files, and those that are not.

use super::code::Code;
use super::order::import_order;
use super::{Module, checks, group, model, module, wire};
use crate::plan::{Check, Group, Model, Package, Part};

/// The module of a group, and those inside of it.
pub(super) fn group(group: &Group) -> Vec<Module> {
    let name = group.module.bare();
    if group.parts.is_empty() {
        let all: Vec<_> = group.operations.iter().collect();
        return vec![module(name, true, group::group(group, &all))];
    }
    let mut index = group::head(group);
    let named = |part: &Part| {
        chosen(part, &group.operations).iter().any(|operation| {
            let outcomes = operation.outcome.is_some() || operation.error.is_some();
            operation.request.is_some() || operation.bundle.is_some() || outcomes
        })
    };
    declare(&mut index, &group.parts, named);
    group::handle(&mut index, group);
    let mut modules = vec![module(name, true, index)];
    modules.extend(group.parts.iter().map(|part| {
        let operations = chosen(part, &group.operations);
        inner(name, part, group::part(group, part, &operations))
    }));
    modules
}

/// The modules of the types and of their codec, and those inside of them.
pub(super) fn models(package: &Package) -> Vec<Module> {
    let all: Vec<&Model> = package.models.iter().collect();
    let parts = &package.model_parts;
    if parts.is_empty() {
        return vec![
            module("model", true, model::models(&all)),
            module("wire", false, wire::wire(&all)),
        ];
    }
    let mut types = model::head();
    declare(&mut types, parts, |_| true);
    let mut codec = wire::head();
    declare(&mut codec, parts, |_| false);
    let mut modules = vec![module("model", true, types)];
    let part_of = |part: &Part| chosen(part, &package.models);
    modules.extend(parts.iter().map(|part| {
        let code = model::part(part, &part_of(part));
        inner("model", part, code)
    }));
    modules.push(module("wire", false, codec));
    modules.extend(
        parts
            .iter()
            .map(|part| inner("wire", part, wire::part(&part_of(part)))),
    );
    modules
}

/// The module of the limits that are checked, and those inside of it.
pub(super) fn checks(package: &Package) -> Vec<Module> {
    let Some(limits) = &package.checks else {
        return Vec::new();
    };
    let name = limits.module.bare();
    let part_of = |part: &Part| {
        let checks = limits.of.iter();
        let checks = checks.filter(|check| part.items.contains(&check.index));
        checks.collect::<Vec<&Check>>()
    };
    let with_limits = package.model_parts.iter();
    let with_limits = with_limits.filter(|part| !part_of(part).is_empty());
    let parts: Vec<Part> = with_limits.cloned().collect();
    if parts.is_empty() {
        let all: Vec<&Check> = limits.of.iter().collect();
        return vec![module(name, false, checks::checks(&all))];
    }
    let mut index = checks::head();
    declare(&mut index, &parts, |_| false);
    let mut modules = vec![module(name, false, index)];
    modules.extend(
        parts
            .iter()
            .map(|part| inner(name, part, checks::part(&part_of(part)))),
    );
    modules
}

fn inner(outer: &str, part: &Part, code: Code) -> Module {
    module(&format!("{outer}/{}", part.module.bare()), false, code)
}

fn chosen<'a, T>(part: &Part, all: &'a [T]) -> Vec<&'a T> {
    part.items
        .iter()
        .filter_map(|&item| all.get(item))
        .collect()
}

/// Declares the parts, and shares what is in those that have names for users.
fn declare(code: &mut Code, parts: &[Part], named: impl Fn(&Part) -> bool) {
    let mut sorted: Vec<&Part> = parts.iter().collect();
    sorted.sort_by_key(|part| part.module.bare());
    code.gap();
    for part in &sorted {
        code.features(&part.features);
        code.line(&format!("mod {};", part.module));
    }
    sorted.retain(|part| named(part));
    if sorted.is_empty() {
        return;
    }
    sorted.sort_by(|a, b| import_order(a.module.bare(), b.module.bare()));
    code.gap();
    for part in &sorted {
        code.features(&part.features);
        code.line(&format!("pub use self::{}::*;", part.module));
    }
}
