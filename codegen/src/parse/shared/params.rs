//! What parameters of any OpenAPI version are made of.

use super::{SchemaReader, constraints, docs, extensions, json, text, visibility};
use crate::diag::codes;
use crate::model::{Encoding, Json, Location, Param, Step, StringFormat, Style, Type};
use crate::source::Node;

/// What the formats say differently about a parameter.
pub(crate) struct Declared<'a, 'n> {
    /// Its name on the wire.
    pub(crate) name: &'n str,
    /// Where it travels.
    pub(crate) location: Location,
    /// What it holds.
    pub(crate) schema: Node<'a>,
    /// How a list is written.
    pub(crate) style: Style,
}

impl<'a> SchemaReader<'a, '_> {
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
        let ty = self.type_in(owner, Step::Name(name.to_owned()), schema);
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
                ty => ty,
            },
            location,
            required,
            style,
            encoding: encoding(node),
            default: schema
                .get("default")
                .filter(|value| !value.is_null())
                .map(json),
            fixed,
            visibility: visibility(node),
            deprecated: flag("deprecated"),
            constraints: constraints(schema),
            docs: docs(node, &["x-ms-summary"]),
            extensions: extensions(node),
            origin: node.place(),
        })
    }
}

/// Whether the text is a token (RFC 9110 §5.6.2).
pub(crate) fn is_header_name(name: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(token)
}

fn only_value(schema: Node<'_>) -> Option<Json> {
    let values = schema.get("enum")?;
    let only = values.item(0).filter(|_| values.len() == 1)?;
    json(only).scalar_text().map(|_| json(only))
}

fn encoding(node: Node<'_>) -> Encoding {
    if node.get("x-ms-skip-url-encoding").and_then(Node::as_bool) == Some(true) {
        return Encoding::None;
    }
    match node.get("x-ms-url-encoding").and_then(Node::as_str) {
        Some(word) if word.eq_ignore_ascii_case("double") => Encoding::Double,
        _ => Encoding::Single,
    }
}
