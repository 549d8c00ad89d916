use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::super::names::{legal_part, unique};
use super::super::writer::Writer;
use super::{Given, Route, answers, carried};
use crate::diag::codes;
use crate::model::{
    Encoding, Json, Location, Operation, Param, Rare, StringFormat, Style, Type, Visibility,
};

/// What one operation is under its path, before others are looked at.
pub(super) fn route<'a>(
    writer: &mut Writer<'a, '_>,
    operation: &'a Operation,
    method: String,
    templates: &mut HashMap<String, String>,
) -> Route<'a> {
    let in_body = |param: &&Param| matches!(param.location, Location::Form | Location::Part);
    let params = operation.params.iter().filter(|param| !in_body(param));
    let mut params: Vec<Given<'a>> = params.map(given).collect();
    once_each(&mut params);
    let (path, query) = parted(&operation.path);
    // There is no path without a slash (OpenAPI 3.0.3 §4.7.8).
    let path = if path.is_empty() { "/" } else { path };
    if let Some(query) = query {
        fix_query(writer, operation, query, &mut params);
    }
    let path = distinct(writer, operation, path, &mut params);
    let path = unified(writer, operation, &path, &mut params, templates);
    Route {
        path,
        method,
        id: String::new(),
        first: operation,
        others: Vec::new(),
        params,
        bodies: carried(operation).into_iter().collect(),
        answers: answers::answers(operation),
        security: operation
            .security
            .clone()
            .filter(|own| *own != writer.api.security),
    }
}

/// A placeholder that a query parameter was taken for may have two parameters.
fn once_each(params: &mut Vec<Given<'_>>) {
    let mut seen = HashSet::new();
    params.retain(|given| seen.insert((given.param.location, given.param.name.clone())));
}

fn given(param: &Param) -> Given<'_> {
    Given {
        values: param.fixed.as_deref().cloned().into_iter().collect(),
        param: Cow::Borrowed(param),
    }
}

/// A path and the query that it ends in; what stands in braces is a name.
fn parted(path: &str) -> (&str, Option<&str>) {
    let mut inside = false;
    let at = path.find(|c: char| {
        inside = c == '{' || inside && c != '}';
        c == '?' && !inside
    });
    match at.and_then(|at| path.split_at_checked(at)) {
        Some((path, query)) => (path, Some(query.trim_start_matches('?'))),
        None => (path, None),
    }
}

/// The path with a name of its own for each placeholder, which readers can tell from the path around it.
fn distinct(
    writer: &mut Writer<'_, '_>,
    operation: &Operation,
    path: &str,
    params: &mut Vec<Given<'_>>,
) -> String {
    let mut taken = HashSet::new();
    let mut written = String::with_capacity(path.len());
    for (index, part) in path.split('{').enumerate() {
        let Some((name, rest)) = part.split_once('}').filter(|_| index > 0) else {
            written.push_str(part);
            continue;
        };
        let first = !taken.contains(name);
        let wanted = match name.contains(['/', '?', '#']) {
            true => legal_part(name),
            false => name.to_owned(),
        };
        let new = unique(wanted, &mut taken);
        if new != name {
            rename(params, name, &new, first);
            let message = format!(
                "the placeholder `{}` is called `{}`",
                name.escape_debug(),
                new.escape_debug()
            );
            writer.report(&codes::convert::PLACEHOLDER, operation.origin, message);
        }
        written.push_str(&format!("{{{new}}}{rest}"));
    }
    written
}

/// Gives a path parameter another name, or adds one where the name is that of an earlier placeholder as well.
fn rename(params: &mut Vec<Given<'_>>, name: &str, new: &str, first: bool) {
    let of_path =
        |given: &&mut Given<'_>| given.param.location == Location::Path && given.param.name == name;
    let Some(given) = params.iter_mut().find(of_path) else {
        return;
    };
    let mut renamed = given.clone();
    let param = renamed.param.to_mut();
    param.name = new.to_owned();
    match first {
        true => {
            param.client_name.get_or_insert_with(|| name.to_owned());
            *given = renamed;
        }
        false => params.push(renamed),
    }
}

/// Makes the query that a path ends in into parameters with one value each.
fn fix_query(
    writer: &mut Writer<'_, '_>,
    operation: &Operation,
    query: &str,
    params: &mut Vec<Given<'_>>,
) {
    for pair in query.split('&').filter(|pair| !pair.is_empty()) {
        let (name, value) = pair.split_once('=').unwrap_or((pair, ""));
        let placeholder = value
            .strip_prefix('{')
            .and_then(|rest| rest.strip_suffix('}'));
        let of_path = |given: &&mut Given<'_>| {
            let param = &given.param;
            param.location == Location::Path && Some(param.name.as_str()) == placeholder
        };
        // A placeholder in the query is a parameter of the query.
        if let Some(given) = params.iter_mut().find(of_path) {
            let param = given.param.to_mut();
            if param.name != name {
                param.client_name.get_or_insert_with(|| param.name.clone());
            }
            param.location = Location::Query;
            param.style = Style::Plain;
            param.name = decoded(name);
            continue;
        }
        let name = decoded(name);
        let known =
            |given: &Given<'_>| given.param.location == Location::Query && given.param.name == name;
        if !params.iter().any(known) {
            params.push(Given {
                values: vec![Json::String(decoded(value))],
                param: Cow::Owned(fixed(operation, name)),
            });
        }
    }
    let message = format!(
        "the path `{}` ends in a query, which becomes parameters",
        operation.path.escape_debug()
    );
    writer.report(&codes::convert::QUERY_IN_PATH, operation.origin, message);
}

fn fixed(operation: &Operation, name: String) -> Param {
    Param {
        name,
        client_name: None,
        location: Location::Query,
        ty: Type::String(StringFormat::Plain),
        required: true,
        style: Style::Plain,
        media_type: None,
        encoding: Encoding::Single,
        default: None,
        fixed: None,
        visibility: Visibility::Normal,
        deprecated: false,
        limits: Rare::default(),
        docs: Rare::default(),
        extensions: Rare::default(),
        origin: operation.origin,
    }
}

/// A text of a query without its percent-encoding.
fn decoded(text: &str) -> String {
    let mut bytes = Vec::with_capacity(text.len());
    let mut rest = text.as_bytes();
    while let Some((&first, after)) = rest.split_first() {
        let digits = after.get(..2).and_then(|two| std::str::from_utf8(two).ok());
        let byte = digits.and_then(|two| u8::from_str_radix(two, 16).ok());
        (rest, _) = match (first, byte) {
            (b'%', Some(byte)) => (&after[2..], bytes.push(byte)),
            (b'+', _) => (after, bytes.push(b' ')),
            (other, _) => (after, bytes.push(other)),
        };
    }
    String::from_utf8_lossy(&bytes).into_owned()
}

/// The path with the names of placeholders that the first path of its shape has: paths that differ in nothing else are one
/// (OpenAPI 3.0.3 §4.7.8).
fn unified(
    writer: &mut Writer<'_, '_>,
    operation: &Operation,
    path: &str,
    params: &mut [Given<'_>],
    templates: &mut HashMap<String, String>,
) -> String {
    let shape = shape(path);
    let known = templates.entry(shape).or_insert_with(|| path.to_owned());
    if known == path {
        return path.to_owned();
    }
    let (own, first) = (names(path), names(known));
    for given in params {
        let param = &given.param;
        let index = own.iter().position(|name| *name == param.name);
        if param.location == Location::Path
            && let Some(name) = index.and_then(|index| first.get(index))
            && param.name != *name
        {
            let param = given.param.to_mut();
            param.client_name.get_or_insert_with(|| param.name.clone());
            param.name = (*name).to_owned();
        }
    }
    let message = format!(
        "the path `{}` is `{}` with other names",
        path.escape_debug(),
        known.escape_debug()
    );
    writer.report(&codes::convert::SAME_PATH, operation.origin, message);
    known.clone()
}

/// A path in which all placeholders are the same.
fn shape(path: &str) -> String {
    let mut shape = String::with_capacity(path.len());
    let mut inside = false;
    for c in path.chars() {
        match c {
            '{' => {
                inside = true;
                shape.push_str("{}");
            }
            '}' => inside = false,
            other if !inside => shape.push(other),
            _ => {}
        }
    }
    shape
}

/// The names of a path's placeholders in their order.
fn names(path: &str) -> Vec<&str> {
    let after = path.split('{').skip(1);
    after
        .filter_map(|rest| Some(rest.split_once('}')?.0))
        .collect()
}
