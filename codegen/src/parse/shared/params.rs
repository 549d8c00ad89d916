//! What parameters of any OpenAPI version are made of.

use std::collections::HashSet;

use super::budget::Thing;
use super::{SchemaReader, docs, json, only_value, text, visibility};
use crate::diag::codes;
use crate::model::{Docs, Encoding, Location, Param, Step, StringFormat, Style, Type};
use crate::source::Node;

/// What the formats say differently about a parameter.
pub(crate) struct Declared<'a, 'n> {
    /// Its name on the wire.
    pub(crate) name: &'n str,
    /// Where it travels.
    pub(crate) location: Location,
    /// What it holds.
    pub(crate) schema: Node<'a>,
    /// How a list or an object is written.
    pub(crate) style: Style,
}

impl<'a> SchemaReader<'a, '_> {
    /// The parameters of an operation with their names and locations: its own, then those of its path that it does not
    /// override.
    pub(crate) fn declared_params(
        &mut self,
        operation: Node<'a>,
        item: Node<'a>,
    ) -> Vec<(Node<'a>, &'a str, &'a str)> {
        let mut found: Vec<(Node<'a>, &str, &str)> = Vec::new();
        let mut known = HashSet::new();
        let lists = [operation, item].map(|node| node.get("parameters"));
        for (level, list) in lists.into_iter().enumerate() {
            for node in list.map(Node::items).unwrap_or_default() {
                let Some(node) = self.follow(node) else {
                    continue;
                };
                let Some((name, place)) = self.identity(node) else {
                    continue;
                };
                match known.insert((name, place)) {
                    true => found.push((node, name, place)),
                    false if level == 0 => self.report_duplicate(node, name),
                    false => {}
                }
            }
        }
        found
    }

    fn identity(&mut self, node: Node<'a>) -> Option<(&'a str, &'a str)> {
        let name = node
            .get("name")
            .and_then(Node::as_str)
            .filter(|name| !name.is_empty());
        let place = node.get("in").and_then(Node::as_str);
        if let (Some(name), Some(place)) = (name, place) {
            return Some((name, place));
        }
        self.diagnostics
            .report(
                &codes::parse::NAMELESS_PARAMETER,
                node.place(),
                "a parameter without `name` or `in`",
            )
            .help("say what it is called and where it goes");
        None
    }

    pub(crate) fn report_duplicate(&mut self, node: Node<'a>, name: &str) {
        self.diagnostics
            .report(
                &codes::parse::DUPLICATE_PARAMETER,
                node.place(),
                format!(
                    "the parameter `{}` is declared twice, and the first one is taken",
                    name.escape_debug()
                ),
            )
            .help("remove one of them");
    }

    /// A parameter of the operation `owner`; `None` when it cannot be sent.
    pub(crate) fn param(
        &mut self,
        owner: &str,
        node: Node<'a>,
        declared: Declared<'a, '_>,
    ) -> Option<Param> {
        let Declared {
            name,
            location,
            schema,
            style,
        } = declared;
        if location == Location::Header && !is_header_name(name) {
            self.diagnostics
                .report(
                    &codes::parse::BAD_HEADER_NAME,
                    node.place(),
                    format!("`{}` cannot be the name of a header", name.escape_debug()),
                )
                .help("header names consist of letters, digits and ``!#$%&'*+-.^_`|~``");
            return None;
        }
        if location == Location::Header && is_framing(name) {
            self.diagnostics
                .report(
                    &codes::parse::FRAMING_HEADER,
                    node.place(),
                    format!("the header `{name}` is written with the body, and is no parameter"),
                )
                .help("remove the parameter");
            return None;
        }
        if !self.affords(Thing::Parameter, 1, node) {
            return None;
        }
        let ty = self.type_in(owner, Step::Name(name.into()), schema);
        let limits = self.limits(schema, &ty);
        let flag = |key| {
            let value = node.get(key);
            value.is_some_and(|value| {
                value.as_bool() == Some(true) || value.as_str() == Some("true")
            })
        };
        let required = flag("required") || matches!(location, Location::Path | Location::Host);
        let fixed = only_value(schema).filter(|_| required);
        Some(Param {
            name: name.to_owned(),
            client_name: text(node, "x-ms-client-name"),
            ty: match ty {
                Type::Binary if location != Location::Part => Type::String(StringFormat::Plain),
                Type::List(_) if location == Location::Part && self.lists_files(schema) => {
                    Type::List(Box::new(Type::Binary))
                }
                ty => ty,
            },
            location,
            required,
            style,
            media_type: None,
            encoding: encoding(node),
            default: schema
                .get("default")
                .filter(|value| !value.is_null())
                .map(|value| Box::new(json(value))),
            fixed: fixed.map(Box::new),
            visibility: visibility(node),
            deprecated: flag("deprecated")
                || schema.get("deprecated").and_then(Node::as_bool) == Some(true),
            limits: limits.into(),
            docs: told(node, schema).into(),
            extensions: self.extensions(node).into(),
            origin: node.place(),
        })
    }
}

/// What is said of a parameter, or else of its values.
fn told(node: Node<'_>, schema: Node<'_>) -> Docs {
    let told = docs(node, &["x-ms-summary"]);
    match told.is_empty() {
        true => docs(schema, &["x-ms-summary", "title"]),
        false => told,
    }
}

/// Whether a header says where the body ends.
fn is_framing(name: &str) -> bool {
    let known = ["content-length", "transfer-encoding"];
    known.iter().any(|known| name.eq_ignore_ascii_case(known))
}

/// Whether the text is a token (RFC 9110 §5.6.2).
pub(crate) fn is_header_name(name: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(token)
}

fn encoding(node: Node<'_>) -> Encoding {
    let flag = |key| node.get(key).and_then(Node::as_bool) == Some(true);
    if flag("x-ms-skip-url-encoding") {
        return Encoding::None;
    }
    if flag("allowReserved") {
        return Encoding::Reserved;
    }
    match node.get("x-ms-url-encoding").and_then(Node::as_str) {
        Some(word) if word.eq_ignore_ascii_case("double") => Encoding::Double,
        _ => Encoding::Single,
    }
}
