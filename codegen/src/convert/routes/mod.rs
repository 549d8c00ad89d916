//! Operations to those of a document, which has one of each method and path.

mod answers;
mod merge;
mod paths;

use std::borrow::Cow;
use std::collections::{HashMap, HashSet};

use super::Target;
use super::names::{camel, unique};
use super::object::Object;
use super::writer::Writer;
use crate::diag::codes;
use crate::model::{
    Body, Docs, Header, Json, Location, MediaKind, Operation, Param, Rare, Security, Status, Type,
    Xml,
};
use crate::source::Place;

/// What stands under one method of one path.
pub(super) struct Route<'a> {
    pub(super) path: String,
    /// In lower case, as documents write it.
    pub(super) method: String,
    pub(super) id: String,
    /// The operation that it is, or the first of those that it is made of.
    pub(super) first: &'a Operation,
    /// The others.
    pub(super) others: Vec<&'a Operation>,
    /// Those of no body.
    pub(super) params: Vec<Given<'a>>,
    /// What a request may carry.
    pub(super) bodies: Vec<Carried<'a>>,
    pub(super) answers: Vec<Answer<'a>>,
    /// What all of them require; `None` where that is what the definition requires.
    pub(super) security: Option<Security>,
}

/// A parameter of a route.
#[derive(Clone)]
pub(super) struct Given<'a> {
    pub(super) param: Cow<'a, Param>,
    /// The values that it can have; empty where its type says it.
    pub(super) values: Vec<Json>,
}

/// What a request carries beside its parameters.
#[derive(Clone)]
pub(super) enum Carried<'a> {
    /// One value.
    Body(&'a Body),
    /// The fields of a form.
    Form(Vec<&'a Param>),
    /// The parts of a multipart form.
    Parts(Vec<&'a Param>),
}

/// What the service answers with a status.
pub(super) struct Answer<'a> {
    pub(super) status: Status,
    /// By media types.
    pub(super) contents: Vec<Content<'a>>,
    pub(super) headers: Vec<&'a Header>,
    pub(super) docs: &'a Docs,
    pub(super) origin: Place,
}

/// A body in a media type.
pub(super) struct Content<'a> {
    pub(super) media_type: &'a str,
    pub(super) kind: MediaKind,
    /// What it holds: one of these.
    pub(super) types: Vec<Type>,
    pub(super) xml: Option<&'a Xml>,
}

/// The methods that a path item has members for.
fn methods(to: Target) -> &'static [&'static str] {
    const ALL: &[&str] = &[
        "get", "put", "post", "delete", "options", "head", "patch", "trace",
    ];
    match to {
        Target::OpenApi3 => ALL,
        Target::Swagger2 => &ALL[..7],
    }
}

/// The routes of a definition, in the order in which it first names them.
pub(super) fn routes<'a>(writer: &mut Writer<'a, '_>) -> Vec<Route<'a>> {
    let mut found: Vec<Route<'a>> = Vec::new();
    let mut places: HashMap<(String, String), usize> = HashMap::new();
    // The first path of each shape gives the names of its placeholders.
    let mut templates: HashMap<String, String> = HashMap::new();
    for operation in &writer.api.operations {
        let method = operation.method.to_ascii_lowercase();
        if !methods(writer.to).contains(&method.as_str()) {
            report_method(writer, operation);
            continue;
        }
        let route = paths::route(writer, operation, method, &mut templates);
        let key = (route.path.clone(), route.method.clone());
        match places.get(&key).and_then(|at| found.get_mut(*at)) {
            Some(known) => merge::merge(writer, known, route),
            None => {
                places.insert(key, found.len());
                found.push(route);
            }
        }
    }
    let mut taken = HashSet::new();
    for route in &mut found {
        route.id = unique(identifier(&route.first.id), &mut taken);
    }
    found
}

fn report_method(writer: &mut Writer<'_, '_>, operation: &Operation) {
    let message = format!(
        "the operation `{}` has the method `{}`, for which a path has no place",
        operation.id.escape_debug(),
        operation.method.escape_debug()
    );
    writer
        .report(&codes::convert::METHOD, operation.origin, message)
        .help("describe it in words");
}

/// The identifier as it is, or as one word where it is made of words and signs.
fn identifier(id: &str) -> String {
    let usual = |c: char| c.is_alphanumeric() || "_.-/:".contains(c);
    match id.is_empty() || !id.chars().all(usual) {
        true => camel(id),
        false => id.to_owned(),
    }
}

/// What an operation carries in its requests.
fn carried(operation: &Operation) -> Option<Carried<'_>> {
    let of = |location: Location| {
        let params = operation.params.iter();
        params
            .filter(|param| param.location == location)
            .collect::<Vec<_>>()
    };
    match operation.body.as_deref() {
        Some(body) => Some(Carried::Body(body)),
        None => match (of(Location::Part), of(Location::Form)) {
            (parts, _) if !parts.is_empty() => Some(Carried::Parts(parts)),
            (_, fields) if !fields.is_empty() => Some(Carried::Form(fields)),
            _ => None,
        },
    }
}

impl Given<'_> {
    /// Whether it has the name of another one, as that is written.
    pub(super) fn is_called(&self, written: &Object) -> bool {
        written.get("name").and_then(Json::as_str) == Some(&self.param.name)
    }
}

impl Carried<'_> {
    /// Whether a request must have it.
    pub(super) fn is_required(&self) -> bool {
        match self {
            Self::Body(body) => body.required,
            Self::Form(params) | Self::Parts(params) => params.iter().any(|param| param.required),
        }
    }
}

/// The texts of a route: those of its first operation, and which others it stands for.
pub(super) fn docs(route: &Route<'_>) -> Rare<Docs> {
    if route.others.is_empty() {
        return route.first.docs.clone();
    }
    let line = |operation: &&Operation| match &operation.docs.summary {
        Some(summary) if *summary != operation.id => {
            format!("* `{}`: {summary}", operation.id)
        }
        _ => format!("* `{}`", operation.id),
    };
    let lines: Vec<String> = route.others.iter().map(line).collect();
    let list = format!(
        "It stands for these requests as well:\n\n{}",
        lines.join("\n")
    );
    let mut docs: Docs = (*route.first.docs).clone();
    docs.description = Some(match docs.description {
        Some(text) => format!("{text}\n\n{list}"),
        None => list,
    });
    docs.into()
}

/// The key of a status among answers.
pub(super) fn status(status: Status) -> String {
    match status {
        Status::Code(code) => code.to_string(),
        Status::Range(digit) => format!("{digit}XX"),
        Status::Default => "default".to_owned(),
    }
}

/// The path items of a document, in the order of the routes.
pub(super) fn by_path(
    routes: &[Route<'_>],
    mut written: impl FnMut(&Route<'_>) -> Object,
) -> Object {
    let mut places: HashMap<&str, usize> = HashMap::new();
    let mut items: Vec<(&str, Object)> = Vec::new();
    for route in routes {
        let at = *places.entry(&route.path).or_insert(items.len());
        if at == items.len() {
            items.push((&route.path, Object::default()));
        }
        let operation = written(route);
        if let Some((_, item)) = items.get_mut(at) {
            item.push(route.method.clone(), operation);
        }
    }
    let mut paths = Object::default();
    for (path, item) in items {
        paths.push(path.to_owned(), item);
    }
    paths
}
