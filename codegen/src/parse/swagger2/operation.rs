use super::params::Params;
use super::{Reader, media};
use crate::diag::codes;
use crate::model::{
    Body, Location, Media, MediaKind, Operation, Param, Security, Step, StringFormat, Style, Type,
};
use crate::parse::shared::media::{is_form, is_multipart, is_other_json, preferred};
use crate::parse::shared::{docs, requirements, routes, sequels, text, visibility};
use crate::source::Node;

impl<'a> Reader<'a, '_> {
    /// Reads one operation; `None` when nothing can be made of it.
    pub(super) fn operation(
        &mut self,
        path: &'a str,
        method: &str,
        item: Node<'a>,
        node: Node<'a>,
    ) -> Option<Operation> {
        if !self.schemas.is_operation(method, node) {
            return None;
        }
        let id = self.ids.id(path, method, node, self.schemas.diagnostics);
        let path = routes::path(path, node, self.schemas.diagnostics)?;
        let consumes = media::listed(node, self.root, "consumes");
        let has_file = self.has_file(item, node);
        let multipart = has_file
            || consumes.iter().any(|word| is_multipart(word))
                && !consumes.iter().any(|word| is_form(word));
        let Params { mut values, body } = self.params(&id, item, node, multipart);
        let path = routes::match_placeholders(path, &mut values, node, self.schemas.diagnostics);
        let body = self.settle_body(&id, body, &consumes, &mut values);
        let outcomes = self.outcomes(&id, node);
        let long_running = self.schemas.long_running(&id, node);
        Some(Operation {
            method: method.to_ascii_uppercase(),
            path,
            group: self.schemas.group(node),
            docs: docs(node, &["summary", "x-ms-summary"]).into(),
            deprecated: node.get("deprecated").and_then(Node::as_bool) == Some(true),
            visibility: visibility(node),
            params: values,
            body: body.map(Box::new),
            alternative: false,
            also: Vec::new(),
            paging: sequels::paging(node, &outcomes),
            outcomes,
            long_running,
            security: self.security_of(node),
            server: None,
            extensions: self.schemas.extensions(node).into(),
            origin: node.place(),
            id,
        })
    }

    /// Decides what the body of a request is, where a body parameter and form fields may compete for it.
    fn settle_body(
        &mut self,
        id: &str,
        body: Option<Node<'a>>,
        consumes: &[&str],
        values: &mut Vec<Param>,
    ) -> Option<Body> {
        let only_parts = !consumes.is_empty() && consumes.iter().all(|word| is_multipart(word));
        let body = match body {
            Some(body) if only_parts => self.parts(id, body, values),
            body => body,
        };
        let is_field = |param: &Param| matches!(param.location, Location::Form | Location::Part);
        if !values.iter().any(is_field) {
            return body.map(|body| self.body(id, body, consumes));
        }
        // A form is sent under its own media type, with the boundary of its own parts.
        values.retain(|param| {
            param.location != Location::Header || !param.name.eq_ignore_ascii_case("content-type")
        });
        if let Some(body) = body {
            self.schemas
                .diagnostics
                .report(
                    &codes::parse::BODY_AND_FORM,
                    body.place(),
                    "a body beside form fields, which is left out",
                )
                .help("a request has one body: keep the fields or the body");
        }
        None
    }

    fn has_file(&mut self, item: Node<'a>, node: Node<'a>) -> bool {
        let own = node.items_of("parameters");
        let mut params = own.chain(item.items_of("parameters"));
        params.any(|param| {
            let target = match param.get("$ref") {
                Some(_) => self.schemas.follow(param),
                None => Some(param),
            };
            target.is_some_and(|param| {
                param.get("in").and_then(Node::as_str) == Some("formData")
                    && param.get("type").and_then(Node::as_str) == Some("file")
            })
        })
    }

    fn body(&mut self, id: &str, node: Node<'a>, consumes: &[&str]) -> Body {
        let name = text(node, "name").unwrap_or_else(|| "body".to_owned());
        let media = self.body_media(id, node, &name, consumes);
        let schema = node.get("schema").unwrap_or(node);
        Body {
            required: node.get("required").and_then(Node::as_bool) == Some(true),
            limits: self.schemas.limits(schema, &media.ty).into(),
            other_media: match media.kind {
                MediaKind::Json => {
                    let others = consumes.iter().copied();
                    let others = others.filter(|word| is_other_json(word, &media.media_type));
                    others.map(str::to_owned).collect()
                }
                _ => Vec::new(),
            },
            media,
            name: text(node, "x-ms-client-name").unwrap_or(name),
            docs: docs(node, &["x-ms-summary"]).into(),
            origin: node.place(),
        }
    }

    fn body_media(&mut self, id: &str, node: Node<'a>, name: &str, consumes: &[&str]) -> Media {
        let schema = node.get("schema");
        let schema = schema.or_else(|| node.get("type").map(|_| node));
        let role = Step::Role("Body".into());
        let ty = match schema {
            Some(schema) => self.schemas.type_in(id, role, schema),
            None => Type::Any,
        };
        let text_type = matches!(ty, Type::String(StringFormat::Plain));
        let (media_type, kind) = match preferred(consumes) {
            (word, MediaKind::Bytes) if text_type => (word, MediaKind::Text),
            // OpenAPI 2.0 knows no objects in forms, and services that take them mostly read brackets.
            (word, MediaKind::Bytes) if is_form(word) => (word, MediaKind::DeepForm),
            (_, MediaKind::Json) if ty == Type::Binary => {
                ("application/octet-stream", MediaKind::Bytes)
            }
            (word, _) if ty == Type::Binary => (word, MediaKind::Bytes),
            (word, MediaKind::Text) if !text_type => (word, MediaKind::Json),
            chosen => chosen,
        };
        let (kind, xml) = match (kind, schema) {
            (MediaKind::Xml, Some(schema)) => self.schemas.xml_media(schema, &ty, Some(name)),
            (MediaKind::Xml, None) => (MediaKind::Bytes, None),
            (kind, _) => (kind, None),
        };
        if kind == MediaKind::Bytes && !matches!(ty, Type::Binary | Type::Any) {
            let shown = media_type.escape_debug();
            self.schemas
                .diagnostics
                .report(
                    &codes::parse::UNREADABLE_MEDIA,
                    node.place(),
                    format!("values in `{shown}` cannot be written, and are taken as bytes"),
                )
                .help("list `application/json` in `consumes` if the service can read it");
        }
        Media {
            media_type: media_type.to_owned(),
            kind,
            ty,
            xml,
        }
    }

    /// Makes the members of a body that is sent as a multipart form into parts; gives the body back when it has none.
    fn parts(&mut self, id: &str, body: Node<'a>, values: &mut Vec<Param>) -> Option<Node<'a>> {
        let members = body
            .get("schema")
            .map(|schema| self.schemas.members(schema))
            .unwrap_or_default();
        if members.is_empty() {
            return Some(body);
        }
        for (name, node, required) in members {
            let part = self.param(id, node, name, Location::Part);
            values.extend(part.map(|part| Param {
                required: part.required || required,
                // The members of an object have no collection format: a list is a part for each value.
                style: Style::Multi,
                ..part
            }));
        }
        None
    }

    fn security_of(&mut self, node: Node<'a>) -> Option<Security> {
        let schemes = &self.schemes;
        requirements(node.get("security"), schemes, self.schemas.diagnostics)
            .filter(|security| *security != self.security)
    }
}
