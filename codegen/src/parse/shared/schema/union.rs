use std::collections::{HashMap, HashSet};

use super::{Reading, SchemaReader, Waiting};
use crate::model::{Shape, Type, Variant};
use crate::parse::shared::text;
use crate::source::{Node, Place, Sources};

/// Which declared schemas extend which, directly, by `allOf`.
pub(super) fn subtypes<'a>(
    sources: &'a Sources,
    declared: Option<Node<'a>>,
) -> HashMap<Place, Vec<(String, Node<'a>)>> {
    let mut found: HashMap<Place, Vec<_>> = HashMap::new();
    for (name, schema) in declared.into_iter().flat_map(Node::entries) {
        for part in schema.get("allOf").into_iter().flat_map(Node::items) {
            let target = part
                .get("$ref")
                .and_then(Node::as_str)
                .and_then(|reference| sources.resolve(part, reference).ok());
            if let Some(base) = target {
                found
                    .entry(base.place())
                    .or_default()
                    .push((name.to_owned(), schema));
            }
        }
    }
    found
}

/// The member whose text tells the subtypes of a schema apart (OpenAPI 2.0, Schema Object, `discriminator`).
pub(super) fn tag(schema: Node<'_>) -> Option<&str> {
    let discriminator = schema.get("discriminator")?;
    discriminator
        .as_str()
        .or_else(|| discriminator.get("propertyName").and_then(Node::as_str))
}

/// The text by which a subtype is known.
pub(super) fn tag_value(schema: Node<'_>) -> Option<String> {
    text(schema, "x-ms-discriminator-value").or_else(|| schema.key().map(str::to_owned))
}

impl<'a> SchemaReader<'a, '_> {
    pub(super) fn is_union(&self, schema: Node<'a>) -> bool {
        tag(schema).is_some() && self.subtypes.contains_key(&schema.place())
    }

    pub(super) fn read_union(&mut self, schema: Node<'a>) -> Option<Reading> {
        let tag = tag(schema).filter(|_| self.is_union(schema))?;
        let mut variants: Vec<Variant> = Vec::new();
        for (name, subtype) in self.all_subtypes(schema) {
            let value = tag_value(subtype).unwrap_or_else(|| name.clone());
            if variants.iter().any(|known| known.tag == value) {
                continue;
            }
            let (id, new) = self.types.declare(subtype.place());
            if new {
                self.waiting.push(Waiting {
                    id,
                    name,
                    schema: subtype,
                });
            }
            variants.push(Variant {
                tag: value,
                ty: Type::Named(id),
            });
        }
        Some(Reading::Shaped(
            Shape::Union {
                tag: tag.to_owned(),
                variants,
            },
            None,
        ))
    }

    fn all_subtypes(&self, base: Node<'a>) -> Vec<(String, Node<'a>)> {
        let mut found = Vec::new();
        let mut seen = HashSet::from([base.place()]);
        let mut open = vec![base.place()];
        while let Some(place) = open.pop() {
            for (name, schema) in self.subtypes.get(&place).into_iter().flatten() {
                if seen.insert(schema.place()) {
                    found.push((name.clone(), *schema));
                    open.push(schema.place());
                }
            }
        }
        found.sort_by_key(|(_, schema)| schema.place());
        found
    }
}
