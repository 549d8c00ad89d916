//! Modules that are split into files, and those that are not.

use super::code::Code;
use super::order::import_order;
use super::{Turns, checks, group, model, wire};
use crate::plan::{Group, Package, Part};
use crate::sort::{sort_by, sort_by_key};

/// The module of a group, and those inside of it.
pub(super) fn group<'a>(group: &'a Group, turns: &mut Turns<'a>) {
    let name = group.module.bare();
    turns.add(name, true, || match group.parts.is_empty() {
        true => group::group(group, &group.operations.iter().collect::<Vec<_>>()),
        false => group_index(group),
    });
    for part in &group.parts {
        turns.add(&inside(name, part), false, || {
            group::part(group, part, &chosen(part, &group.operations))
        });
    }
}

fn group_index(group: &Group) -> Code {
    let mut index = group::head(group);
    let named = |part: &Part| {
        chosen(part, &group.operations).iter().any(|operation| {
            let outcomes = operation.outcome.is_some() || operation.error.is_some();
            operation.request.is_some() || operation.bundle.is_some() || outcomes
        })
    };
    declare(&mut index, group.parts.iter().collect(), &named);
    group::handle(&mut index, group);
    index
}

/// The modules of the types and of their codec, and those inside of them; none without types.
pub(super) fn models<'a>(package: &'a Package, turns: &mut Turns<'a>) {
    let (all, parts) = (&package.models, &package.model_parts);
    if all.is_empty() {
        return;
    }
    turns.add("model", true, || match parts.is_empty() {
        true => model::models(&all.iter().collect::<Vec<_>>()),
        false => index(model::head(), parts.iter().collect(), true),
    });
    for part in parts {
        turns.add(&inside("model", part), false, || {
            model::part(part, &chosen(part, all))
        });
    }
    turns.add("wire", false, || match parts.is_empty() {
        true => wire::wire(&all.iter().collect::<Vec<_>>()),
        false => index(wire::head(), parts.iter().collect(), false),
    });
    for part in parts {
        turns.add(&inside("wire", part), false, || {
            wire::part(&chosen(part, all))
        });
    }
}

/// The modules of the limits that are checked, and those inside of it; none where nothing is.
pub(super) fn checks<'a>(package: &'a Package, turns: &mut Turns<'a>) {
    let Some(limits) = &package.checks else {
        return;
    };
    let part_of = |part: &Part| {
        let checks = limits.of.iter();
        let checks = checks.filter(|check| part.items.contains(&check.index));
        checks.collect::<Vec<_>>()
    };
    let mut parts: Vec<&Part> = package.model_parts.iter().collect();
    parts.retain(|part| !part_of(part).is_empty());
    let name = limits.module.bare();
    let declared = parts.clone();
    turns.add(name, false, move || match declared.is_empty() {
        true => checks::checks(&limits.of.iter().collect::<Vec<_>>()),
        false => index(checks::head(), declared, false),
    });
    for part in parts {
        turns.add(&inside(name, part), false, move || {
            checks::part(&part_of(part))
        });
    }
}

/// A module that holds nothing but others, all of which have names for users or none.
fn index(head: Code, parts: Vec<&Part>, named: bool) -> Code {
    let mut code = head;
    declare(&mut code, parts, &|_| named);
    code
}

fn inside(outer: &str, part: &Part) -> String {
    format!("{outer}/{}", part.module.bare())
}

fn chosen<'a, T>(part: &Part, all: &'a [T]) -> Vec<&'a T> {
    part.items
        .iter()
        .filter_map(|&item| all.get(item))
        .collect()
}

/// Declares the parts, and shares what is in those that have names for users.
fn declare(code: &mut Code, mut parts: Vec<&Part>, named: &dyn Fn(&Part) -> bool) {
    sort_by_key(&mut parts, |part| part.module.bare());
    code.gap();
    for part in &parts {
        code.features(&part.features);
        code.line(&format!("mod {};", part.module));
    }
    parts.retain(|part| named(part));
    if parts.is_empty() {
        return;
    }
    sort_by(&mut parts, |a, b| {
        import_order(a.module.bare(), b.module.bare())
    });
    code.gap();
    for part in &parts {
        code.features(&part.features);
        code.line(&format!("pub use self::{}::*;", part.module));
    }
}
