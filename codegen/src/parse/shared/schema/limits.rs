use crate::model::Constraint;
use crate::source::{Kind, Node};

const LIMITS: &[(&str, &str)] = &[
    ("minimum", "minimum"),
    ("exclusiveMinimum", "greater than"),
    ("maximum", "maximum"),
    ("exclusiveMaximum", "less than"),
    ("multipleOf", "multiple of"),
    ("minLength", "minimum length"),
    ("maxLength", "maximum length"),
    ("pattern", "pattern"),
    ("minItems", "minimum items"),
    ("maxItems", "maximum items"),
    ("minProperties", "minimum members"),
    ("maxProperties", "maximum members"),
];

/// The limits that a schema sets, in words (JSON Schema Validation §6).
pub(crate) fn constraints(schema: Node<'_>) -> Vec<Constraint> {
    // The length of a list with a schema for each item is part of its type.
    let is_tuple = schema.get("prefixItems").is_some();
    LIMITS
        .iter()
        .filter(|(key, _)| !is_tuple || !key.ends_with("Items"))
        .filter_map(|(key, words)| limit(schema, key, words))
        .collect()
}

fn limit(schema: Node<'_>, key: &str, words: &'static str) -> Option<Constraint> {
    let value = schema.get(key)?;
    let text = match value.kind() {
        Kind::Number => value.number()?,
        Kind::String => value.as_str()?,
        _ => return None,
    };
    if text.is_empty() {
        return None;
    }
    let exclusive = |name: &str| schema.get(name).and_then(Node::as_bool) == Some(true);
    let words = match key {
        "minimum" if exclusive("exclusiveMinimum") => "greater than",
        "maximum" if exclusive("exclusiveMaximum") => "less than",
        _ => words,
    };
    Some((words, text.to_owned()))
}
