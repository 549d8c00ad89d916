use std::collections::HashSet;

use super::branches::branches;
use super::{SchemaReader, object};
use crate::model::{Constraint, Keyword, Limits, Type};
use crate::sort::sort_by_key;
use crate::source::{Kind, Node, Place};

const KEYWORDS: &[(&str, Keyword)] = &[
    ("minimum", Keyword::Minimum),
    ("exclusiveMinimum", Keyword::ExclusiveMinimum),
    ("maximum", Keyword::Maximum),
    ("exclusiveMaximum", Keyword::ExclusiveMaximum),
    ("multipleOf", Keyword::MultipleOf),
    ("minLength", Keyword::MinLength),
    ("maxLength", Keyword::MaxLength),
    ("pattern", Keyword::Pattern),
    ("minItems", Keyword::MinItems),
    ("maxItems", Keyword::MaxItems),
    ("uniqueItems", Keyword::UniqueItems),
    ("minProperties", Keyword::MinProperties),
    ("maxProperties", Keyword::MaxProperties),
];

/// Words of a schema that consists of others. Most consist of none, and need no note of what was looked at.
const NESTING: &[&str] = &[
    "$ref",
    "$dynamicRef",
    "allOf",
    "oneOf",
    "anyOf",
    "items",
    "additionalProperties",
];

/// How deep lists and maps are looked into for limits.
const MAX_DEPTH: usize = 8;

impl<'a> SchemaReader<'a, '_> {
    /// The limits that a schema sets (JSON Schema 2020-12 Validation §6), those of everything that it consists of included. A
    /// type with a name has its own.
    pub(crate) fn limits(&self, schema: Node<'a>, ty: &Type) -> Limits {
        match ty.non_null() {
            Type::Named(_) | Type::Any | Type::Binary => Limits {
                own: constraints(schema),
                held: None,
            },
            _ => self.gathered_limits(schema),
        }
    }

    /// The limits of an object of a type with a name.
    pub(super) fn gathered_limits(&self, schema: Node<'a>) -> Limits {
        self.gather_limits(schema, 0, &mut HashSet::new())
    }

    fn gather_limits(
        &self,
        schema: Node<'a>,
        depth: usize,
        done: &mut HashSet<(Place, usize)>,
    ) -> Limits {
        let alone = !NESTING.iter().any(|key| schema.get(key).is_some());
        if depth > MAX_DEPTH || !alone && !done.insert((schema.place(), depth)) {
            return Limits::default();
        }
        let mut limits = Limits {
            own: constraints(schema),
            held: None,
        };
        if alone {
            return limits;
        }
        let target = self
            .quietly(schema)
            .filter(|target| target.place() != schema.place());
        let parts = schema.items_of("allOf");
        // Which of several branches holds is not known.
        let choice = branches(schema);
        let only = choice.into_iter().next().filter(|_| sole_branch(schema));
        for part in target.into_iter().chain(parts).chain(only) {
            limits.add(self.gather_limits(part, depth, done));
        }
        let held = ["items", "additionalProperties"]
            .iter()
            .filter_map(|key| schema.get(key))
            .find(|held| held.is_object());
        if let Some(held) = held.filter(|held| !self.has_limits_of_its_own(*held)) {
            let held = self.gather_limits(held, depth + 1, done);
            if !held.is_empty() {
                limits.add(Limits {
                    own: Vec::new(),
                    held: Some(Box::new(held)),
                });
            }
        }
        limits
    }

    /// Whether the limits of a schema are those of a type with a name.
    fn has_limits_of_its_own(&self, schema: Node<'a>) -> bool {
        let target = self.quietly(schema);
        target.is_some_and(|target| object::has_members(target))
    }
}

fn sole_branch(schema: Node<'_>) -> bool {
    branches(schema).len() == 1
}

/// The limits that a schema sets by itself, in the order of [`KEYWORDS`]. Most schemas set none, so one walk over what a schema
/// says costs less than a look for each keyword.
fn constraints(schema: Node<'_>) -> Vec<Constraint> {
    let mut set: Vec<(usize, Node<'_>)> = schema
        .entries()
        .filter_map(|(key, value)| {
            let rank = KEYWORDS.iter().position(|(name, _)| *name == key)?;
            Some((rank, value))
        })
        .collect();
    if set.is_empty() {
        return Vec::new();
    }
    sort_by_key(&mut set, |(rank, _)| *rank);
    // The length of a list with a schema for each item is part of its type.
    let is_tuple = schema.get("prefixItems").is_some();
    set.into_iter()
        .map(|(rank, value)| (KEYWORDS[rank].1, value))
        .filter(|(keyword, _)| {
            !is_tuple || !matches!(keyword, Keyword::MinItems | Keyword::MaxItems)
        })
        .filter_map(|(keyword, value)| constraint(schema, keyword, value))
        .collect()
}

/// `exclusiveMinimum` and `exclusiveMaximum` are flags before JSON Schema draft 6, and numbers since.
fn constraint(schema: Node<'_>, keyword: Keyword, value: Node<'_>) -> Option<Constraint> {
    let limit = match (keyword, value.kind()) {
        (Keyword::UniqueItems, _) => value.as_bool().filter(|unique| *unique).map(|_| "")?,
        (_, Kind::Number) => value.number()?,
        (_, Kind::String) => value.as_str().filter(|text| !text.is_empty())?,
        _ => return None,
    };
    let exclusive = |name: &str| schema.get(name).and_then(Node::as_bool) == Some(true);
    let keyword = match keyword {
        Keyword::Minimum if exclusive("exclusiveMinimum") => Keyword::ExclusiveMinimum,
        Keyword::Maximum if exclusive("exclusiveMaximum") => Keyword::ExclusiveMaximum,
        other => other,
    };
    Some(Constraint {
        keyword,
        limit: limit.to_owned(),
    })
}
