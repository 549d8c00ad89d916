use super::object::STRUCTURAL;
use crate::source::Node;

/// Words that say nothing about values.
const ANNOTATIONS: &[&str] = &[
    "$comment",
    "default",
    "deprecated",
    "description",
    "example",
    "examples",
    "nullable",
    "title",
];

/// The schemas of `oneOf` and `anyOf` that say what a value may be; what only sets limits (`required` alone, `not`), and
/// null, which is a property of the whole, are no branches.
pub(super) fn branches(schema: Node<'_>) -> Vec<Node<'_>> {
    let null = object_for_null(schema).map(|branch| branch.place());
    alternatives(schema)
        .filter(|branch| {
            (is_structural(*branch) || is_anything(*branch))
                && !stands_for_null(*branch)
                && Some(branch.place()) != null
        })
        .collect()
}

/// The alternative to a reference that any object fits and that is there for null: OpenAPI 3.0 has `nullable` only beside `type`
/// and not beside `$ref`, so that definitions made of OData say it in this way.
pub(super) fn object_for_null(schema: Node<'_>) -> Option<Node<'_>> {
    let mut alternatives = alternatives(schema);
    let (one, other) = (alternatives.next()?, alternatives.next()?);
    let pairs = [(one, other), (other, one)];
    let mut pairs = pairs.into_iter().filter(|(reference, object)| {
        reference.get("$ref").is_some() && is_nullable_object(*object)
    });
    let (_, object) = pairs.next()?;
    alternatives.next().is_none().then_some(object)
}

fn is_nullable_object(schema: Node<'_>) -> bool {
    let said = |key: &str| ANNOTATIONS.contains(&key) || key == "type" || key.starts_with("x-");
    schema.get("nullable").and_then(Node::as_bool) == Some(true)
        && schema.get("type").and_then(Node::as_str) == Some("object")
        && schema.entries().all(|(key, _)| said(key))
}

/// Whether a schema holds for every value.
pub(super) fn is_anything(schema: Node<'_>) -> bool {
    schema.is_object()
        && schema
            .entries()
            .all(|(key, _)| ANNOTATIONS.contains(&key) || key.starts_with("x-"))
}

/// Whether null is one of the alternatives: a schema for it, or one that says `nullable` and nothing else, since OpenAPI 3.0
/// has no other way to write null alone.
pub(super) fn permits_null(schema: Node<'_>) -> bool {
    let says_null = |branch: Node<'_>| {
        let flag = branch.get("nullable").and_then(Node::as_bool);
        flag == Some(true) && !is_structural(branch)
    };
    object_for_null(schema).is_some()
        || alternatives(schema).any(|branch| stands_for_null(branch) || says_null(branch))
}

/// Whether the schema holds for null and nothing else.
pub(super) fn is_null_type(schema: Node<'_>) -> bool {
    let word = schema.get("type").and_then(Node::as_str);
    let only_null = |key: &str| {
        schema.get(key).is_some_and(|values| {
            values.is_null() || !values.is_empty() && values.items().all(Node::is_null)
        })
    };
    word == Some("null") || only_null("enum") || only_null("const")
}

/// Whether a branch is there for null: it is that type, or null and an object that can have no members, which is how definitions
/// in OpenAPI 3.0 write it.
fn stands_for_null(branch: Node<'_>) -> bool {
    is_null_type(branch) || is_null_or_empty(branch)
}

fn is_null_or_empty(schema: Node<'_>) -> bool {
    let holds = |key: &str, value: bool| schema.get(key).and_then(Node::as_bool) == Some(value);
    let has_members = ["properties", "patternProperties"];
    holds("nullable", true)
        && holds("additionalProperties", false)
        && schema.get("type").and_then(Node::as_str) == Some("object")
        && !has_members.iter().any(|key| schema.get(key).is_some())
}

/// Whether a schema says anything about the structure of its values.
pub(super) fn is_structural(schema: Node<'_>) -> bool {
    STRUCTURAL.iter().any(|key| schema.get(key).is_some())
}

fn alternatives(schema: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    schema.items_of("oneOf").chain(schema.items_of("anyOf"))
}
