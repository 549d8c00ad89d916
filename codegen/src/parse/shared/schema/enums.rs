use std::collections::HashSet;

use super::Reading;
use crate::diag::{Diagnostics, codes};
use crate::model::{EnumBase, EnumValue, Shape};
use crate::parse::shared::text;
use crate::source::{Kind, Node};

/// Whether a schema is an enumeration that is worth a type of its own.
pub(super) fn is_enum(schema: Node<'_>) -> bool {
    base(schema).is_some()
}

/// Reads an enumeration of strings or whole numbers; `None` when the schema is none.
pub(super) fn read(schema: Node<'_>, diagnostics: &mut Diagnostics) -> Option<Reading> {
    let base = base(schema)?;
    let list = schema.get("enum")?;
    let names = Names::of(schema);
    let mut seen = HashSet::new();
    let mut values = Vec::new();
    for (index, node) in list.items().enumerate() {
        let Some(value) = lexeme(node) else { continue };
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
        let (name, description) = names.find(index, value);
        values.push(EnumValue {
            value: value.to_owned(),
            name,
            description,
        });
    }
    if values.is_empty() {
        return None;
    }
    let name = schema.get("x-ms-enum").and_then(|hint| text(hint, "name"));
    Some(Reading::Shaped(Shape::Enum { base, values }, name))
}

/// Strings, or whole numbers within 64 bits; anything else is described well enough by its type.
fn base(schema: Node<'_>) -> Option<EnumBase> {
    let list = schema.get("enum").filter(|list| !list.is_empty())?;
    let ty = schema
        .get("type")
        .and_then(Node::as_str)
        .unwrap_or("string");
    let whole = |node: Node<'_>| lexeme(node).is_some_and(|text| text.parse::<i64>().is_ok());
    let mut values = list.items().filter(|node| !node.is_null()).peekable();
    values.peek()?;
    match ty {
        "integer" | "number" => values.all(whole).then_some(EnumBase::Integer),
        "array" | "object" | "boolean" | "file" => None,
        _ => values
            .all(|node| lexeme(node).is_some())
            .then_some(EnumBase::String),
    }
}

fn lexeme(node: Node<'_>) -> Option<&str> {
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
}

impl<'a> Names<'a> {
    fn of(schema: Node<'a>) -> Self {
        let items = |node: Option<Node<'a>>| node.into_iter().flat_map(Node::items);
        let described = items(schema.get("x-ms-enum").and_then(|hint| hint.get("values")))
            .chain(items(schema.get("x-ms-enum-values")))
            .filter(|item| item.is_object())
            .collect();
        let listed = items(schema.get("x-enum-varnames"))
            .chain(items(schema.get("x-enumNames")))
            .filter_map(Node::as_str)
            .collect();
        Self { described, listed }
    }

    fn find(&self, index: usize, value: &str) -> (Option<String>, Option<String>) {
        let told = self
            .described
            .iter()
            .find(|item| item.get("value").and_then(lexeme) == Some(value));
        let description =
            told.and_then(|item| text(*item, "description").or_else(|| text(*item, "displayName")));
        let name = told
            .and_then(|item| text(*item, "name"))
            .or_else(|| self.listed.get(index).map(|name| (*name).to_owned()));
        (name, description)
    }
}
