use super::Reader;
use super::content::{Chosen, Owner, choose, others, same};
use crate::diag::codes;
use crate::model::{Body, Location, Param, Style, Type};
use crate::parse::shared::media::is_xml;
use crate::parse::shared::{Declared, text};
use crate::source::Node;

/// What a request carries beside its parameters.
#[derive(Default)]
pub(super) struct Carried {
    /// How it is written, where that is not the usual way.
    pub(super) way: Option<String>,
    pub(super) body: Option<Body>,
    /// The parts of a multipart form.
    pub(super) parts: Vec<Param>,
}

impl<'a> Reader<'a, '_> {
    /// Reads a request body (OpenAPI 3.1 §4.8.13): the usual way to write it first, then ways that carry something else.
    pub(super) fn request_bodies(&mut self, id: &str, operation: Node<'a>) -> Vec<Carried> {
        let declared = operation.get("requestBody");
        let Some(node) = declared.and_then(|node| self.schemas.follow(node)) else {
            return vec![Carried::default()];
        };
        let content = node.get("content");
        let Some((content, chosen)) = content.and_then(|content| Some((content, choose(content)?)))
        else {
            self.report_empty(node);
            return vec![Carried::default()];
        };
        let mut carried = self.carried(id, operation, node, chosen);
        if let Some(body) = &mut carried.body {
            body.other_media = same(content, chosen);
        }
        let mut bodies = vec![carried];
        for (way, other) in others(content, chosen) {
            let carried = self.carried(&format!("{id} as {way}"), operation, node, other);
            bodies.push(Carried {
                way: Some(way),
                ..carried
            });
        }
        bodies
    }

    fn carried(
        &mut self,
        id: &str,
        operation: Node<'a>,
        node: Node<'a>,
        chosen: Chosen<'a>,
    ) -> Carried {
        let required = node.get("required").and_then(Node::as_bool) == Some(true);
        if chosen.is_multipart() {
            let parts = self.parts(id, chosen, required);
            if !parts.is_empty() {
                return Carried {
                    parts,
                    ..Carried::default()
                };
            }
        }
        let name = ["x-ms-requestBody-name", "x-codegen-request-body-name"]
            .iter()
            .find_map(|key| text(node, key).or_else(|| text(operation, key)));
        let media = self.media(Owner::Request(id), chosen);
        let limits = chosen
            .schema()
            .map(|schema| self.schemas.limits(schema, &media.ty));
        let body = Body {
            name: name.unwrap_or_else(|| "body".to_owned()),
            required,
            media,
            other_media: Vec::new(),
            limits: limits.unwrap_or_default().into(),
            docs: self.schemas.told(node, &["x-ms-summary"]).into(),
            origin: node.place(),
        };
        Carried {
            body: Some(body),
            ..Carried::default()
        }
    }

    fn report_empty(&mut self, node: Node<'a>) {
        self.schemas
            .diagnostics
            .report(
                &codes::parse::BODY_WITHOUT_MEDIA,
                node.place(),
                "a request body without a media type",
            )
            .help("say under `content` how the body is written");
    }

    /// A part, as bytes where its values cannot be written in its media type.
    fn writable(&mut self, part: Param, media_type: Option<&str>) -> Param {
        let structured = !matches!(
            part.ty.non_null(),
            Type::Boolean | Type::Integer { .. } | Type::Number | Type::String(_) | Type::Binary
        );
        let files = matches!(&part.ty, Type::List(item) if **item == Type::Binary);
        let Some(word) = media_type.filter(|word| structured && !files && is_xml(word)) else {
            return part;
        };
        self.schemas.diagnostics.report(
            &codes::parse::UNREADABLE_MEDIA,
            part.origin,
            format!(
                "values in `{}` cannot be read or written, and are taken as bytes",
                word.escape_debug()
            ),
        );
        Param {
            ty: Type::Binary,
            ..part
        }
    }

    /// The members of a multipart form, each of them a part.
    fn parts(&mut self, id: &str, chosen: Chosen<'a>, required: bool) -> Vec<Param> {
        let Some(schema) = chosen.schema() else {
            return Vec::new();
        };
        let encodings = chosen.node.get("encoding");
        let mut parts = Vec::new();
        for (name, node, member_required) in self.schemas.members(schema) {
            let declared = Declared {
                name,
                location: Location::Part,
                schema: node,
                // A list is a part for each of its values (OpenAPI 3.1 §4.8.14.4).
                style: Style::Multi,
            };
            let media_type = encodings
                .and_then(|encodings| encodings.get(name))
                .and_then(|encoding| text(encoding, "contentType"));
            // Several media types leave the choice to the caller.
            let media_type = media_type.filter(|word| !word.contains([',', '*']));
            let part = self.schemas.param(id, node, declared);
            let part = part.map(|part| self.writable(part, media_type.as_deref()));
            parts.extend(part.map(|part| Param {
                required: required && member_required,
                fixed: part.fixed.filter(|_| required && member_required),
                media_type,
                ..part
            }));
        }
        parts
    }
}
