use super::super::writer::Writer;
use super::{Given, Route, answers};
use crate::diag::codes;
use crate::model::{Json, Location, Security, StringFormat, Type};

/// Makes two routes of one path and method into one, which takes what either of them takes.
pub(super) fn merge<'a>(writer: &mut Writer<'a, '_>, known: &mut Route<'a>, other: Route<'a>) {
    known.bodies.extend(other.bodies);
    // Another way to write the body of the same operation.
    if other.first.alternative {
        return;
    }
    let message = format!(
        "`{}` has the method and the path of `{}`, and becomes one with it",
        other.first.id.escape_debug(),
        known.first.id.escape_debug()
    );
    writer
        .report(&codes::convert::SAME_ROUTE, other.first.origin, message)
        .help("a document has one operation of each method and path; keep the one that is needed");
    known.params = joined(std::mem::take(&mut known.params), other.params);
    answers::join(&mut known.answers, other.answers);
    known.security = either(known.security.take(), other.security, &writer.api.security);
    known.others.push(other.first);
}

/// What either of two operations requires; where anybody may call one of them, that is one of the alternatives.
fn either(one: Option<Security>, other: Option<Security>, usual: &Security) -> Option<Security> {
    if one == other {
        return one;
    }
    let listed = |security: Option<Security>| {
        let security = security.unwrap_or_else(|| usual.clone());
        match security.is_empty() {
            true => vec![Vec::new()],
            false => security,
        }
    };
    let mut either = listed(one);
    for requirement in listed(other) {
        if !either.contains(&requirement) {
            either.push(requirement);
        }
    }
    Some(either)
}

/// The parameters of both; only what both require is required.
fn joined<'a>(mut known: Vec<Given<'a>>, others: Vec<Given<'a>>) -> Vec<Given<'a>> {
    for given in &mut known {
        if !others.iter().any(|other| is_same(given, other)) {
            relax(given);
        }
    }
    for mut other in others {
        match known.iter_mut().find(|given| is_same(given, &other)) {
            Some(given) => widen(given, other),
            None => {
                relax(&mut other);
                known.push(other);
            }
        }
    }
    known
}

fn is_same(one: &Given<'_>, other: &Given<'_>) -> bool {
    let (one, other) = (&one.param, &other.param);
    one.location == other.location
        && match one.location {
            Location::Header => one.name.eq_ignore_ascii_case(&other.name),
            _ => one.name == other.name,
        }
}

/// Lets a parameter be absent.
fn relax(given: &mut Given<'_>) {
    if !matches!(given.param.location, Location::Path | Location::Host) {
        given.param.to_mut().required = false;
    }
}

/// Lets a parameter be what another one is.
fn widen<'a>(given: &mut Given<'a>, other: Given<'a>) {
    let param = given.param.to_mut();
    let more = other.param.into_owned();
    param.required &= more.required;
    param.deprecated &= more.deprecated;
    if param.docs.is_empty() {
        param.docs = more.docs;
    }
    if param.default != more.default {
        param.default = None;
    }
    let mut limits = (*param.limits).clone();
    limits.keep_common(&more.limits);
    param.limits = limits.into();
    if param.ty != more.ty {
        param.ty = Type::String(StringFormat::Plain);
    }
    match other.values.is_empty() {
        true => given.values.clear(),
        false if given.values.is_empty() => {}
        false => {
            let new = other.values.into_iter();
            let new: Vec<Json> = new.filter(|value| !given.values.contains(value)).collect();
            given.values.extend(new);
        }
    }
}
