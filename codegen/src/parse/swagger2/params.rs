use super::Reader;
use crate::diag::codes;
use crate::model::{
    Docs, Encoding, Extensions, Json, Location, Param, Step, StringFormat, Style, Type, Visibility,
};
use crate::parse::shared::{constraints, docs, extensions, json, text, visibility};
use crate::source::Node;

/// The parameters of an operation, sorted out by where they travel.
#[derive(Default)]
pub(super) struct Params<'a> {
    /// Those that are values of their own.
    pub(super) values: Vec<Param>,
    /// The one that is the body.
    pub(super) body: Option<Node<'a>>,
}

impl<'a> Reader<'a, '_> {
    /// The parameters of an operation: its own, then those of its path and of the host that it does not override.
    pub(super) fn params(
        &mut self,
        id: &str,
        item: Node<'a>,
        operation: Node<'a>,
        multipart: bool,
    ) -> Params<'a> {
        let mut seen: Vec<(&str, &str)> = Vec::new();
        let mut params = Params::default();
        for (level, list) in [operation, item]
            .into_iter()
            .map(|node| node.get("parameters"))
            .enumerate()
        {
            for node in list.into_iter().flat_map(Node::items) {
                let Some(node) = self.schemas.follow(node) else {
                    continue;
                };
                let Some((name, place)) = self.identity(node) else {
                    continue;
                };
                if seen.contains(&(name, place)) {
                    if level == 0 {
                        self.duplicate(node, name);
                    }
                    continue;
                }
                seen.push((name, place));
                self.sort(id, node, name, place, multipart, &mut params);
            }
        }
        for node in self.host_params.clone() {
            let Some(node) = self.schemas.follow(node) else {
                continue;
            };
            if let Some(name) = node.get("name").and_then(Node::as_str) {
                params
                    .values
                    .extend(self.param(id, node, name, Location::Host));
            }
        }
        params
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
        self.schemas
            .diagnostics
            .report(
                &codes::parse::NAMELESS_PARAMETER,
                node.place(),
                "a parameter without `name` or `in`",
            )
            .help("say what it is called and where it goes");
        None
    }

    fn duplicate(&mut self, node: Node<'a>, name: &str) {
        self.schemas
            .diagnostics
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

    fn sort(
        &mut self,
        id: &str,
        node: Node<'a>,
        name: &'a str,
        place: &'a str,
        multipart: bool,
        params: &mut Params<'a>,
    ) {
        let location = match place {
            "path" => Location::Path,
            "query" => Location::Query,
            "header" => Location::Header,
            "cookie" => Location::Cookie,
            "formData" if multipart => Location::Part,
            "formData" => Location::Form,
            "body" => {
                match params.body {
                    None => params.body = Some(node),
                    Some(_) => self.duplicate(node, name),
                }
                return;
            }
            other => {
                self.schemas
                    .diagnostics
                    .report(
                        &codes::parse::UNKNOWN_LOCATION,
                        node.place(),
                        format!(
                            "the parameter `{}` goes to `{}`, which does not exist",
                            name.escape_debug(),
                            other.escape_debug()
                        ),
                    )
                    .help("use `path`, `query`, `header`, `formData` or `body`");
                return;
            }
        };
        params.values.extend(self.param(id, node, name, location));
    }

    pub(super) fn param(
        &mut self,
        id: &str,
        node: Node<'a>,
        name: &str,
        location: Location,
    ) -> Option<Param> {
        if location == Location::Header && !is_header_name(name) {
            self.schemas
                .diagnostics
                .report(
                    &codes::parse::BAD_HEADER_NAME,
                    node.place(),
                    format!("`{}` cannot be the name of a header", name.escape_debug()),
                )
                .help("header names consist of letters, digits and ``!#$%&'*+-.^_`|~``");
            return None;
        }
        // The specification puts type and format beside the name; some authors write a schema as in a body.
        let schema = node
            .get("schema")
            .filter(|schema| schema.is_object())
            .unwrap_or(node);
        let ty = self
            .schemas
            .type_in(id, Step::Name(name.to_owned()), schema);
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
            style: style(schema),
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

    /// A parameter for a placeholder that the definition forgot to declare.
    pub(super) fn undeclared(name: &str, operation: Node<'_>) -> Param {
        Param {
            name: name.to_owned(),
            client_name: None,
            location: Location::Path,
            ty: Type::String(StringFormat::Plain),
            required: true,
            style: Style::Csv,
            encoding: Encoding::Single,
            default: None,
            fixed: None,
            visibility: Visibility::Normal,
            deprecated: false,
            constraints: Vec::new(),
            docs: Docs::default(),
            extensions: Extensions::new(),
            origin: operation.place(),
        }
    }
}

/// Whether the text is a token (RFC 9110 §5.6.2).
pub(super) fn is_header_name(name: &str) -> bool {
    let token = |byte: u8| byte.is_ascii_alphanumeric() || b"!#$%&'*+-.^_`|~".contains(&byte);
    !name.is_empty() && name.bytes().all(token)
}

fn only_value(schema: Node<'_>) -> Option<Json> {
    let values = schema.get("enum")?;
    let only = values.item(0).filter(|_| values.len() == 1)?;
    json(only).scalar_text().map(|_| json(only))
}

fn style(schema: Node<'_>) -> Style {
    match schema.get("collectionFormat").and_then(Node::as_str) {
        Some("multi") => Style::Multi,
        Some("ssv") => Style::Ssv,
        Some("tsv") => Style::Tsv,
        Some("pipes") => Style::Pipes,
        _ => Style::Csv,
    }
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
