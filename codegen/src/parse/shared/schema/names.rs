use crate::source::Node;

/// Keys whose members are named by their author.
const CONTAINERS: &[&str] = &[
    "schemas",
    "definitions",
    "$defs",
    "responses",
    "parameters",
    "requestBodies",
    "headers",
    "properties",
];

/// What a schema that references lead to is called: the key under which it is declared; where it stands somewhere else, its
/// title, or the words on the way to it; a whole file by its name.
pub(super) fn declared_name(schema: Node<'_>) -> String {
    let Some(parent) = schema.parent() else {
        return file_name(schema);
    };
    let key = schema.key().filter(|key| !is_structural(key));
    let container = parent.key();
    if let Some(key) = key
        && container.is_none_or(|container| !is_structural(container))
    {
        return key.to_owned();
    }
    if let Some(title) = schema.get("title").and_then(Node::as_str) {
        return title.to_owned();
    }
    match way(schema) {
        words if words.is_empty() => file_name(schema),
        words => words.join(" "),
    }
}

/// Whether a key is a word of the format, and says nothing about what stands under it.
fn is_structural(key: &str) -> bool {
    if CONTAINERS.contains(&key) {
        return false;
    }
    let digits = key.bytes().all(|byte| byte.is_ascii_digit());
    digits || WORDS.contains(&key)
}

const WORDS: &[&str] = &[
    "additionalProperties",
    "allOf",
    "anyOf",
    "content",
    "items",
    "not",
    "oneOf",
    "patternProperties",
    "requestBody",
    "schema",
];

/// The last words on the way from the root that are an author's.
fn way(schema: Node<'_>) -> Vec<&str> {
    const MOST: usize = 3;
    let mut words = Vec::new();
    let mut at = Some(schema);
    while let Some(node) = at.filter(|_| words.len() < MOST) {
        let media_type = node.parent().and_then(Node::key) == Some("content");
        match node.key().filter(|_| !media_type) {
            Some(key) if !is_structural(key) && !CONTAINERS.contains(&key) => words.push(key),
            Some("items" | "additionalProperties") => words.push("item"),
            _ => {}
        }
        at = node.parent();
    }
    words.reverse();
    words
}

fn file_name(schema: Node<'_>) -> String {
    let path = schema.document_path();
    let name = path.rsplit('/').next().unwrap_or(path);
    let stem = name.split('.').next().filter(|stem| !stem.is_empty());
    stem.unwrap_or("Schema").to_owned()
}
