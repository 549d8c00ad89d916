//! What types and security schemes are called in a document.

use std::collections::HashSet;

use crate::diag::{Diagnostics, codes};
use crate::model::{Api, Shape, Step, Type, TypeDef, TypeId, TypeName};

/// The names of all types, by their ids.
pub(super) struct Names {
    of_types: Vec<String>,
    of_schemes: Vec<(String, String)>,
}

impl Names {
    /// Names that are valid for a component of OpenAPI 3.0 (§4.7.7) and unique. Those that are declared and valid are kept.
    pub(super) fn of(api: &Api, diagnostics: &mut Diagnostics) -> Self {
        let mut taken = HashSet::new();
        let mut of_types: Vec<Option<String>> = api.types.iter().map(|_| None).collect();
        let legal = |def: &TypeDef| match &def.name {
            TypeName::Declared(name) if is_legal(name) => Some(name.clone()),
            _ => None,
        };
        for (def, given) in api.types.iter().zip(&mut of_types) {
            if transparent(api, def).is_none()
                && let Some(name) = legal(def)
                && taken.insert(name.clone())
            {
                *given = Some(name);
            }
        }
        let mut named = Vec::with_capacity(of_types.len());
        for (def, given) in api.types.iter().zip(of_types) {
            named.push(match given {
                Some(name) => name,
                None if transparent(api, def).is_some() => String::new(),
                None => made(def, &mut taken, diagnostics),
            });
        }
        Self {
            of_types: named,
            of_schemes: schemes(api),
        }
    }

    pub(super) fn get(&self, id: TypeId) -> &str {
        self.of_types
            .get(id.index())
            .map_or("", |name| name.as_str())
    }

    /// What a security scheme is called.
    pub(super) fn scheme<'n>(&'n self, declared: &'n str) -> &'n str {
        let mut schemes = self.of_schemes.iter();
        let known = schemes.find(|(name, _)| name == declared);
        known.map_or(declared, |(_, name)| name.as_str())
    }
}

fn schemes(api: &Api) -> Vec<(String, String)> {
    let mut taken: HashSet<String> = HashSet::new();
    let (legal, others): (Vec<_>, Vec<_>) = api
        .schemes
        .iter()
        .map(|scheme| &scheme.name)
        .partition(|name| is_legal(name));
    let ordered = legal.into_iter().chain(others);
    ordered
        .map(|name| (name.clone(), unique(legal_part(name), &mut taken)))
        .collect()
}

/// What an alias stands for that has the name of another type: that type, or null.
pub(super) fn transparent<'a>(api: &'a Api, def: &'a TypeDef) -> Option<&'a Type> {
    let Shape::Alias(inner) = &def.shape else {
        return None;
    };
    let Type::Named(id) = inner.non_null() else {
        return None;
    };
    let target = api.types.get(id.index())?;
    (target.name == def.name && !matches!(target.shape, Shape::Alias(_))).then_some(inner)
}

fn made(def: &TypeDef, taken: &mut HashSet<String>, diagnostics: &mut Diagnostics) -> String {
    let wanted = match &def.name {
        TypeName::Declared(name) => legal_part(name),
        TypeName::Inline(steps) => along(steps),
    };
    let name = unique(wanted, taken);
    if let TypeName::Declared(declared) = &def.name {
        diagnostics.report(
            &codes::convert::COMPONENT_NAME,
            def.origin,
            format!(
                "the schema `{}` is called `{name}`",
                declared.escape_debug()
            ),
        );
    }
    name
}

/// The name, with a number where it is taken.
pub(super) fn unique(wanted: String, taken: &mut HashSet<String>) -> String {
    let numbered = (2..).map(|number: usize| format!("{wanted}{number}"));
    let mut candidates = std::iter::once(wanted.clone()).chain(numbered);
    // There are more numbers than names.
    let free = candidates.find(|name| !taken.contains(name));
    let name = free.unwrap_or_default();
    taken.insert(name.clone());
    name
}

/// Whether a text can be the name of a component (OpenAPI 3.0.3 §4.7.7).
pub(super) fn is_legal(name: &str) -> bool {
    !name.is_empty() && name.bytes().all(is_legal_byte)
}

fn is_legal_byte(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || b"._-".contains(&byte)
}

/// What is left of a name where other signs are not allowed.
pub(super) fn legal_part(name: &str) -> String {
    let is_legal = |c: char| u8::try_from(c).is_ok_and(is_legal_byte);
    let parts = name.split(|c| !is_legal(c)).filter(|part| !part.is_empty());
    let joined = parts.collect::<Vec<_>>().join("_");
    match joined.is_empty() {
        true => "Schema".to_owned(),
        false => joined,
    }
}

/// The name of what is written where it is used, from the way to it.
fn along(steps: &[Step]) -> String {
    let words = steps.iter().map(|step| match step {
        Step::Name(name) | Step::Role(name) => name.as_ref(),
        Step::Item => "Item",
    });
    pascal(&words.collect::<Vec<_>>().join(" "))
}

/// The words of a text one after the other, each with a capital.
fn pascal(text: &str) -> String {
    let words = text.split(|c: char| !c.is_ascii_alphanumeric());
    let capital = |word: &str| {
        let mut rest = word.chars();
        let first = rest.next().map(|c| c.to_ascii_uppercase());
        first.into_iter().chain(rest).collect::<String>()
    };
    let joined: String = words.map(capital).collect();
    match joined.is_empty() {
        true => "Schema".to_owned(),
        false => joined,
    }
}

/// An identifier of words, as one word: the first one as it is, the others with a capital.
pub(super) fn camel(text: &str) -> String {
    let first = text.trim_start_matches(|c: char| !c.is_ascii_alphanumeric());
    let at = first.find(|c: char| !c.is_ascii_alphanumeric());
    let (first, rest) = first.split_at(at.unwrap_or(first.len()));
    match rest.contains(|c: char| c.is_ascii_alphanumeric()) {
        true => format!("{first}{}", pascal(rest)),
        false if !first.is_empty() => first.to_owned(),
        false if text.is_empty() => "operation".to_owned(),
        false => text.to_owned(),
    }
}
