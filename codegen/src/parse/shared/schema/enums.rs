use std::collections::HashSet;

use super::Reading;
use super::branches::branches;
use crate::diag::{Diagnostics, codes};
use crate::model::{EnumBase, EnumValue, Shape, ValueDocs};
use crate::parse::shared::text;
use crate::source::{Kind, Node};

/// Whether a schema is an enumeration that is worth a type of its own.
pub(super) fn is_enum(schema: Node<'_>) -> bool {
    base(schema).is_some()
}

/// Reads an enumeration of strings or whole numbers; `None` when the schema is none.
pub(super) fn read(schema: Node<'_>, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let base = base(schema)?;
    let names = Names::of(schema);
    let mut seen = HashSet::new();
    let mut values = Vec::new();
    for (index, (node, value, told)) in listed(schema).into_iter().enumerate() {
        if !seen.insert(value) {
            diagnostics
                .report(
                    &codes::parse::DUPLICATE_ENUM_VALUE,
                    node.place(),
                    format!("`{}` is listed twice", value.escape_debug()),
                )
                .help("remove one of them");
            continue;
        }
        let (name, description) = match told {
            Some(branch) => (text(branch, "title"), text(branch, "description")),
            None => names.find(index, value),
        };
        values.push(EnumValue {
            value: value.into(),
            told: ValueDocs { name, description }.into(),
        });
    }
    if values.is_empty() {
        return None;
    }
    values.shrink_to_fit();
    let name = schema.get("x-ms-enum").and_then(|hint| text(hint, "name"));
    Some(Reading::Shaped(Shape::Enum { base, values }, name))
}

/// The values that a schema lists, as text: those of `enum` or `const`; `None` where it lists none, or others than texts,
/// numbers and booleans.
pub(super) fn literals(schema: Node<'_>) -> Option<Vec<&str>> {
    let found: Vec<&str> = match (schema.get("const"), schema.get("enum")) {
        (Some(only), _) => vec![lexeme(only)?],
        (None, Some(list)) => list.items().map(lexeme).collect::<Option<_>>()?,
        (None, None) => return None,
    };
    (!found.is_empty()).then_some(found)
}

/// Every listed value: its node, its text and, where the schema is a choice of constants, the branch that tells of it.
fn listed(schema: Node<'_>) -> Vec<(Node<'_>, &str, Option<Node<'_>>)> {
    let mut found = Vec::new();
    let mut list = |node, told| found.extend(lexeme(node).map(|text| (node, text, told)));
    for node in schema.items_of("enum").chain(schema.get("const")) {
        list(node, None);
    }
    for branch in branches(schema) {
        let values = branch.items_of("enum");
        let alone = values.clone().nth(1).is_none();
        for node in values {
            list(node, alone.then_some(branch));
        }
        if let Some(only) = branch.get("const") {
            list(only, Some(branch));
        }
    }
    found
}

/// Whether a schema is an enumeration of texts, which takes any other text as well.
pub(super) fn takes_text(schema: Node<'_>) -> bool {
    base(schema) == Some(EnumBase::String)
}

/// Whether a schema holds for any text.
pub(super) fn is_text(schema: Node<'_>) -> bool {
    let plain = ["enum", "const", "format", "contentEncoding"];
    schema.get("type").and_then(Node::as_str) == Some("string")
        && plain.iter().all(|key| schema.get(key).is_none())
        && branches(schema).is_empty()
}

/// Strings, or whole numbers within 64 bits; anything else is described well enough by its type.
fn base(schema: Node<'_>) -> Option<EnumBase> {
    let lists = |node: &Node<'_>| node.get("enum").is_some() || node.get("const").is_some();
    let branches = branches(schema);
    let or_text = branches.iter().any(|branch| is_text(*branch));
    let told = branches.iter().any(lists)
        && branches
            .iter()
            .all(|branch| lists(branch) || is_text(*branch));
    if !lists(&schema) && !told {
        return None;
    }
    let ty = schema
        .get("type")
        .and_then(word)
        .or_else(|| branches.first()?.get("type").and_then(word));
    let values = listed(schema);
    if values.is_empty() {
        return None;
    }
    let of = |wanted: Kind| values.iter().all(|(node, ..)| node.kind() == wanted);
    let whole = || {
        let mut texts = values.iter().map(|(_, text, _)| text);
        texts.all(|text| text.parse::<i64>().is_ok())
    };
    let string = || of(Kind::String).then_some(EnumBase::String);
    match ty {
        _ if or_text => string(),
        Some("integer" | "number") => whole().then_some(EnumBase::Integer),
        Some("array" | "object" | "boolean" | "file") => None,
        Some(_) => Some(EnumBase::String),
        // Values of several kinds have no common type.
        None if of(Kind::Number) && whole() => Some(EnumBase::Integer),
        None => string(),
    }
}

/// The one type that is named beside null.
fn word(ty: Node<'_>) -> Option<&str> {
    let words = ty.items().filter_map(Node::as_str);
    ty.as_str()
        .or_else(|| words.into_iter().find(|word| *word != "null"))
}

pub(super) fn lexeme(node: Node<'_>) -> Option<&str> {
    match node.kind() {
        Kind::String => node.as_str(),
        Kind::Number => node.number(),
        Kind::Bool => Some(if node.as_bool()? { "true" } else { "false" }),
        _ => None,
    }
}

/// Where definitions say what the values of an enumeration are called.
struct Names<'a> {
    /// `{value, name or displayName, description}`.
    described: Vec<Node<'a>>,
    /// Names in the order of the values.
    listed: Vec<&'a str>,
    /// Descriptions in the order of the values.
    meanings: Vec<&'a str>,
}

impl<'a> Names<'a> {
    fn of(schema: Node<'a>) -> Self {
        let values = schema.get("x-ms-enum").map(|hint| hint.items_of("values"));
        let described = values.unwrap_or_default();
        let described = described.chain(schema.items_of("x-ms-enum-values"));
        let texts = |key, other| -> Vec<&'a str> {
            let lists = schema.items_of(key).chain(schema.items_of(other));
            lists.filter_map(Node::as_str).collect()
        };
        Self {
            described: described.filter(|item| item.is_object()).collect(),
            listed: texts("x-enum-varnames", "x-enumNames"),
            meanings: texts("x-enum-descriptions", "x-enumDescriptions"),
        }
    }

    fn find(&self, index: usize, value: &str) -> (Option<String>, Option<String>) {
        let told = self
            .described
            .iter()
            .find(|item| item.get("value").and_then(lexeme) == Some(value));
        let description =
            told.and_then(|item| text(*item, "description").or_else(|| text(*item, "displayName")));
        let in_order = |texts: &[&str]| texts.get(index).map(|text| (*text).to_owned());
        let name = told.and_then(|item| text(*item, "name"));
        (
            name.or_else(|| in_order(&self.listed)),
            description.or_else(|| in_order(&self.meanings)),
        )
    }
}
