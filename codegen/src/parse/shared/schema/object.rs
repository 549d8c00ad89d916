use std::collections::HashSet;

use super::{SchemaReader, constraints, union};
use crate::diag::codes;
use crate::model::{Field, Json, Shape, Step, StringFormat, Type};
use crate::parse::shared::{docs, extensions, json, text, visibility};
use crate::source::{Node, Place};

/// Words of a schema that say something about its values.
const STRUCTURAL: &[&str] = &[
    "$ref",
    "type",
    "properties",
    "allOf",
    "enum",
    "items",
    "additionalProperties",
    "discriminator",
    "format",
];

/// Whether a schema describes an object with known members.
pub(super) fn has_members(schema: Node<'_>) -> bool {
    schema
        .get("properties")
        .is_some_and(|members| !members.is_empty())
        || structural_parts(schema).next().is_some()
}

/// The one part of an `allOf` that says anything, where the schema around it adds nothing to it.
pub(super) fn sole_part(schema: Node<'_>) -> Option<Node<'_>> {
    let mut parts = structural_parts(schema);
    let only = parts.next()?;
    let adds = |key: &str| {
        !matches!(key, "allOf" | "type")
            && schema
                .get(key)
                .is_some_and(|value| !value.is_object() || !value.is_empty())
    };
    let alone = parts.next().is_none()
        && schema.get("required").is_none()
        && !STRUCTURAL.iter().any(|key| adds(key));
    alone.then_some(only)
}

fn structural_parts(schema: Node<'_>) -> impl Iterator<Item = Node<'_>> {
    schema
        .get("allOf")
        .into_iter()
        .flat_map(Node::items)
        .filter(|part| STRUCTURAL.iter().any(|key| part.get(key).is_some()))
}

/// The members of an object, gathered from all the schemas that it is made of.
#[derive(Default)]
struct Members<'a> {
    found: Vec<(&'a str, Node<'a>)>,
    required: HashSet<&'a str>,
    additional: Option<Node<'a>>,
    tag: Option<&'a str>,
    open: Vec<Place>,
}

impl<'a> SchemaReader<'a, '_> {
    /// The members of an object by name, and whether each is required.
    pub(crate) fn members(&mut self, schema: Node<'a>) -> Vec<(&'a str, Node<'a>, bool)> {
        let mut members = Members::default();
        self.gather(schema, &mut members);
        let Members {
            found, required, ..
        } = members;
        found
            .into_iter()
            .map(|(name, node)| (name, node, required.contains(name)))
            .collect()
    }

    pub(super) fn read_struct(&mut self, schema: Node<'a>) -> Shape {
        let mut members = Members::default();
        self.gather(schema, &mut members);
        let Members {
            found,
            required,
            additional,
            tag,
            ..
        } = members;
        let fixed_tag = tag
            .filter(|_| union::tag(schema).is_none())
            .and_then(|_| union::tag_value(schema));
        let mut fields = Vec::with_capacity(found.len());
        for (name, node) in found {
            let mut field = self.field(name, node, required.contains(name));
            if tag == Some(name) {
                field.fixed = fixed_tag.clone().map(Json::String);
            }
            fields.push(field);
        }
        let additional = additional.and_then(|values| match values.as_bool() {
            Some(true) => Some(Type::Any),
            Some(false) => None,
            None => values.is_object().then(|| self.item_type(values)),
        });
        Shape::Struct { fields, additional }
    }

    /// Collects members from `allOf` first, so that a schema's own words win over what it extends.
    fn gather(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let Some(schema) = self.follow(schema) else {
            return;
        };
        if members.open.contains(&schema.place()) {
            self.diagnostics
                .report(
                    &codes::parse::REFERENCE_LOOP,
                    schema.place(),
                    "a schema that extends itself",
                )
                .help("remove the `allOf` that closes the circle");
            return;
        }
        members.open.push(schema.place());
        for part in schema.get("allOf").into_iter().flat_map(Node::items) {
            self.gather(part, members);
        }
        members.open.pop();
        if let Some(tag) = union::tag(schema) {
            members.tag = Some(tag);
        }
        for (name, node) in schema.get("properties").into_iter().flat_map(Node::entries) {
            match members.found.iter_mut().find(|(known, _)| *known == name) {
                Some(known) => known.1 = node,
                None => members.found.push((name, node)),
            }
        }
        self.gather_required(schema, members);
        if let Some(values) = schema.get("additionalProperties") {
            members.additional = Some(values);
        }
    }

    fn gather_required(&mut self, schema: Node<'a>, members: &mut Members<'a>) {
        let Some(required) = schema.get("required") else {
            return;
        };
        if required.as_bool().is_some() {
            self.diagnostics
                .report(
                    &codes::parse::REQUIRED_FLAG,
                    required.place(),
                    "`required` of a schema is a list of names",
                )
                .help("list the required members in the schema of the object");
        }
        members
            .required
            .extend(required.items().filter_map(Node::as_str));
        members.required.extend(required.as_str());
    }

    fn field(&mut self, name: &'a str, node: Node<'a>, required: bool) -> Field {
        self.path.push(Step::Name(name.to_owned()));
        let ty = match self.type_of(node) {
            // JSON has no bytes: a member that is called binary is text all the same.
            Type::Binary => Type::String(StringFormat::Plain),
            ty => ty,
        };
        self.path.pop();
        let mut told = docs(node, &["x-ms-summary", "title"]);
        if told.is_empty()
            && !matches!(ty.non_null(), Type::Named(_))
            && let Some(target) = node.get("$ref").and_then(|_| self.follow(node))
        {
            told = docs(target, &["x-ms-summary", "title"]);
        }
        Field {
            name: name.to_owned(),
            client_name: text(node, "x-ms-client-name"),
            ty,
            required,
            read_only: node.get("readOnly").and_then(Node::as_bool) == Some(true),
            default: node.get("default").map(json),
            fixed: None,
            visibility: visibility(node),
            deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
            constraints: constraints(node),
            docs: told,
            extensions: extensions(node),
            origin: node.place(),
        }
    }
}
