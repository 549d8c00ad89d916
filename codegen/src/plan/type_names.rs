use std::borrow::Cow;

use super::names::{Case, Ident, Scope, singular, words};
use super::reach::Use;
use super::renames::Renames;
use crate::model::{Api, Shape, Step, TypeName};
use crate::sort::sort_by_key;

/// Names that the modules of generated code use for something else.
pub(super) const IMPORTED: &[&str] = &[
    "ApiError",
    "ApiKey",
    "Base64",
    "Basic",
    "Bearer",
    "Body",
    "Borrow",
    "BTreeMap",
    "Bytes",
    "Choice",
    "Client",
    "ClientBuilder",
    "Content",
    "Core",
    "CoreBuilder",
    "Date",
    "DateTime",
    "Decimal",
    "Decode",
    "DecodeError",
    "Encode",
    "Error",
    "Node",
    "Outcome",
    "Reply",
    "Request",
    "Secret",
    "Style",
    "Transport",
    "Upload",
    "Uuid",
    "Value",
    "Writer",
];

/// The names of the types that are used, by id. Names that the definition gives come first, in the order in which they
/// stand in it, so that what is written in passing never takes one.
pub(super) fn type_names(api: &Api, uses: &[Use], renames: &Renames) -> Vec<Option<Ident>> {
    let mut order: Vec<usize> = (0..api.types.len())
        .filter(|&index| uses[index].any() && !matches!(api.types[index].shape, Shape::Alias(_)))
        .collect();
    sort_by_key(&mut order, |&index| {
        let def = &api.types[index];
        (matches!(def.name, TypeName::Inline(_)), def.origin)
    });
    let mut scope = Scope::types();
    IMPORTED.iter().for_each(|name| scope.reserve(name));
    let mut names = vec![None; api.types.len()];
    let texts = order.iter().map(|&index| text(&api.types[index].name));
    for (&index, ident) in order.iter().zip(scope.each_unique(texts, "Model")) {
        names[index] = Some(ident);
    }
    renames.note(&scope, "schema", |at| {
        let def = &api.types[order[at]];
        match &def.name {
            TypeName::Declared(name) => Some((name.as_str(), def.origin)),
            TypeName::Inline(_) => None,
        }
    });
    names
}

fn text(name: &TypeName) -> Cow<'_, str> {
    match name {
        TypeName::Declared(name) => name.into(),
        TypeName::Inline(path) => inline(path).into(),
    }
}

/// The way to an inline schema in words: the items of `notes` are a `Note`, those of a nameless list are `Item`s.
fn inline(path: &[Step]) -> String {
    let mut parts: Vec<String> = Vec::new();
    for (index, step) in path.iter().enumerate() {
        match step {
            // Every step keeps its own word borders: `a_b` and `ab` differ.
            Step::Name(name) | Step::Role(name) => {
                parts.push(Case::Pascal.ident(name, "Value").bare().to_owned())
            }
            Step::Item => {
                let named = index >= 2 && matches!(path.get(index - 1), Some(Step::Name(_)));
                match parts.last_mut().filter(|_| named) {
                    Some(last) => *last = singular_of(last),
                    None => parts.push("Item".to_owned()),
                }
            }
        }
    }
    parts.join(" ")
}

fn singular_of(name: &str) -> String {
    let mut words = words(name);
    if let Some(last) = words.last_mut() {
        *last = singular(last);
    }
    words.join(" ")
}
