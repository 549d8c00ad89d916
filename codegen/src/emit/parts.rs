//! Modules that are split into files, and those that are not.

use std::iter;

use super::code::Code;
use super::order::import_order;
use super::{Module, checks, group, model, module, wire};
use crate::plan::{Check, Group, Package, Part};

/// The module of a group, and those inside of it.
pub(super) fn group(group: &Group) -> impl Iterator<Item = Module> {
    let name = group.module.bare();
    let code = match group.parts.is_empty() {
        true => group::group(group, &group.operations.iter().collect::<Vec<_>>()),
        false => group_index(group),
    };
    let parts = group.parts.iter().map(move |part| {
        let operations = chosen(part, &group.operations);
        inner(name, part, group::part(group, part, &operations))
    });
    iter::once(module(name, true, code)).chain(parts)
}

fn group_index(group: &Group) -> Code {
    let mut index = group::head(group);
    let named = |part: &Part| {
        chosen(part, &group.operations).iter().any(|operation| {
            let outcomes = operation.outcome.is_some() || operation.error.is_some();
            operation.request.is_some() || operation.bundle.is_some() || outcomes
        })
    };
    declare(&mut index, &group.parts, named);
    group::handle(&mut index, group);
    index
}

/// The modules of the types and of their codec, and those inside of them; none without types.
pub(super) fn models(package: &Package) -> impl Iterator<Item = Module> {
    let parts = package.model_parts.as_slice();
    let part_of = |part: &Part| chosen(part, &package.models);
    let types = move || match parts.is_empty() {
        true => model::models(&package.models.iter().collect::<Vec<_>>()),
        false => index(model::head(), parts, |_| true),
    };
    let codec = move || match parts.is_empty() {
        true => wire::wire(&package.models.iter().collect::<Vec<_>>()),
        false => index(wire::head(), parts, |_| false),
    };
    let types_of = move |part| inner("model", part, model::part(part, &part_of(part)));
    let codec_of = move |part| inner("wire", part, wire::part(&part_of(part)));
    let all = iter::once_with(move || module("model", true, types()))
        .chain(parts.iter().map(types_of))
        .chain(iter::once_with(move || module("wire", false, codec())))
        .chain(parts.iter().map(codec_of));
    (!package.models.is_empty())
        .then_some(all)
        .into_iter()
        .flatten()
}

/// The modules of the limits that are checked, and those inside of it; none where nothing is.
pub(super) fn checks(package: &Package) -> impl Iterator<Item = Module> {
    package.checks.iter().flat_map(|limits| {
        let name = limits.module.bare();
        let part_of = |part: &Part| {
            let checks = limits.of.iter();
            let checks = checks.filter(|check| part.items.contains(&check.index));
            checks.collect::<Vec<&Check>>()
        };
        let with_limits = package.model_parts.iter();
        let with_limits = with_limits.filter(|part| !part_of(part).is_empty());
        let parts: Vec<Part> = with_limits.cloned().collect();
        let code = match parts.is_empty() {
            true => checks::checks(&limits.of.iter().collect::<Vec<_>>()),
            false => index(checks::head(), &parts, |_| false),
        };
        let inner_modules = parts.into_iter();
        let inner_modules =
            inner_modules.map(move |part| inner(name, &part, checks::part(&part_of(&part))));
        iter::once(module(name, false, code)).chain(inner_modules)
    })
}

/// A module that holds nothing but others.
fn index(head: Code, parts: &[Part], named: impl Fn(&Part) -> bool) -> Code {
    let mut code = head;
    declare(&mut code, parts, named);
    code
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
