use super::SchemaReader;
use super::budget::Thing;
use crate::model::{Docs, Extensions, Json, Visibility};
use crate::source::{Kind, Node};

/// Extensions that readers turn into something of the model, and that are not kept a second time.
const ACTED_ON: &[&str] = &[
    "x-ms-summary",
    "x-ms-visibility",
    "x-ms-url-encoding",
    "x-ms-skip-url-encoding",
    "x-ms-enum",
    "x-ms-enum-values",
    "x-nullable",
    "x-ms-client-name",
    "x-ms-parameterized-host",
    "x-ms-paths",
    "x-ms-pageable",
    "x-ms-long-running-operation",
    "x-ms-long-running-operation-options",
    "x-ms-discriminator-value",
    "x-webhooks",
];

/// A member that should be text. Numbers and booleans are taken by their lexeme: YAML authors and converters write them.
pub(crate) fn text(node: Node<'_>, key: &str) -> Option<String> {
    let value = node.get(key)?;
    let text = value.as_str().or_else(|| value.number())?;
    (!text.trim().is_empty()).then(|| text.to_owned())
}

/// Title and description of a node that calls its title one of `titles`.
pub(crate) fn docs(node: Node<'_>, titles: &[&str]) -> Docs {
    Docs {
        summary: titles.iter().find_map(|title| text(node, title)),
        description: text(node, "description"),
        link: node.get("externalDocs").and_then(|docs| text(docs, "url")),
    }
}

/// `x-ms-visibility`, whose values appear in any case.
pub(crate) fn visibility(node: Node<'_>) -> Visibility {
    match node.get("x-ms-visibility").and_then(Node::as_str) {
        Some(word) if word.eq_ignore_ascii_case("important") => Visibility::Important,
        Some(word) if word.eq_ignore_ascii_case("advanced") => Visibility::Advanced,
        Some(word) if word.eq_ignore_ascii_case("internal") => Visibility::Internal,
        _ => Visibility::Normal,
    }
}

impl<'a> SchemaReader<'a, '_> {
    /// Vendor extensions that nothing else in the model says.
    pub(crate) fn extensions(&mut self, node: Node<'a>) -> Extensions {
        let own = |(key, _): &(&str, _)| key.starts_with("x-") && !ACTED_ON.contains(key);
        let mut kept = Vec::new();
        for (key, value) in node.entries().filter(own) {
            if self.affords_with(Thing::Extension, value.size(), value, value.text_len()) {
                kept.push((key.to_owned(), json(value)));
            }
        }
        kept
    }
}

/// A value of the document as it stands.
pub(crate) fn json(node: Node<'_>) -> Json {
    match node.kind() {
        Kind::Null => Json::Null,
        Kind::Bool => Json::Bool(node.as_bool().unwrap_or_default()),
        Kind::Number => Json::Number(node.number().unwrap_or("0").to_owned()),
        Kind::String => Json::String(node.as_str().unwrap_or_default().to_owned()),
        Kind::Array => Json::Array(node.items().map(json).collect()),
        Kind::Object => Json::Object(
            node.entries()
                .map(|(key, value)| (key.to_owned(), json(value)))
                .collect(),
        ),
    }
}
