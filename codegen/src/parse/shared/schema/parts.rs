//! Values that several schemas describe together, and that are no objects.

use super::branches::branches;
use super::object::structural_parts;
use super::scalar::type_name;
use super::{SchemaReader, enums};
use crate::source::Node;

/// How deep parts of parts are looked into.
const DEEPEST: usize = 16;

/// Words that only objects have a use for.
const OF_OBJECTS: &[&str] = &[
    "properties",
    "patternProperties",
    "additionalProperties",
    "discriminator",
];

/// How much a part says of values.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Says {
    Kind,
    Form,
    Values,
}

impl<'a> SchemaReader<'a, '_> {
    /// Of the parts of an `allOf` (JSON Schema 2020-12 §10.2.1.1) the one that says most of its values, where these are no
    /// objects; of several that say as much, the last one.
    pub(super) fn plain_part(&self, schema: Node<'a>) -> Option<Node<'a>> {
        let mut most = None;
        let plain = self.weigh_parts(schema, 0, &mut most);
        most.filter(|_| plain).map(|(_, part)| part)
    }

    /// Looks at all parts; false when one of them may be an object.
    fn weigh_parts(
        &self,
        schema: Node<'a>,
        depth: usize,
        most: &mut Option<(Says, Node<'a>)>,
    ) -> bool {
        if depth > DEEPEST || is_of_objects(schema) {
            return false;
        }
        structural_parts(schema).all(|part| {
            let Some(target) = self.quietly(part) else {
                return false;
            };
            if structural_parts(target).next().is_some() {
                return self.weigh_parts(target, depth + 1, most);
            }
            let Some(says) = says(target) else {
                return false;
            };
            if most.is_none_or(|(known, _)| known <= says) {
                *most = Some((says, part));
            }
            true
        })
    }
}

fn is_of_objects(schema: Node<'_>) -> bool {
    type_name(schema) == Some("object") || OF_OBJECTS.iter().any(|key| schema.get(key).is_some())
}

/// How much a schema says of values that are no objects; `None` when they may be some.
fn says(schema: Node<'_>) -> Option<Says> {
    if enums::is_enum(schema) {
        return Some(Says::Values);
    }
    if is_of_objects(schema) || !branches(schema).is_empty() {
        return None;
    }
    let has_form = ["format", "items", "prefixItems"]
        .iter()
        .any(|key| schema.get(key).is_some());
    match type_name(schema) {
        _ if has_form => Some(Says::Form),
        Some("string" | "integer" | "number" | "boolean" | "array") => Some(Says::Kind),
        _ => None,
    }
}
