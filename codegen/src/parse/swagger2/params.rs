use super::Reader;
use crate::diag::codes;
use crate::model::{Location, Param, Style};
use crate::parse::shared::Declared;
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
        let mut params = Params::default();
        for (node, name, place) in self.schemas.declared_params(operation, item) {
            self.sort(id, node, name, place, multipart, &mut params);
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
                    Some(_) => self.schemas.report_duplicate(node, name),
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
        // The specification puts type and format beside the name; some authors write a schema as in a body.
        let schema = node
            .get("schema")
            .filter(|schema| schema.is_object())
            .unwrap_or(node);
        let declared = Declared {
            name,
            location,
            schema,
            style: style(schema),
        };
        self.schemas.param(id, node, declared)
    }
}

/// How a list is written; what is none is written as it is.
fn style(schema: Node<'_>) -> Style {
    let is_list = schema.get("type").and_then(Node::as_str) == Some("array")
        || schema.get("items").is_some()
        || schema.get("$ref").is_some();
    if !is_list {
        return Style::Plain;
    }
    match schema.get("collectionFormat").and_then(Node::as_str) {
        Some("multi") => Style::Multi,
        Some("ssv") => Style::Ssv,
        Some("tsv") => Style::Tsv,
        Some("pipes") => Style::Pipes,
        _ => Style::Csv,
    }
}
