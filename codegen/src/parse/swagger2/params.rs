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

fn style(schema: Node<'_>) -> Style {
    match schema.get("collectionFormat").and_then(Node::as_str) {
        Some("multi") => Style::Multi,
        Some("ssv") => Style::Ssv,
        Some("tsv") => Style::Tsv,
        Some("pipes") => Style::Pipes,
        _ => Style::Csv,
    }
}
