use super::Reader;
use crate::diag::codes;
use crate::model::{Location, Param, Style};
use crate::parse::shared::Declared;
use crate::parse::shared::media::is_json;
use crate::source::Node;

/// Headers that are described elsewhere (OpenAPI 3.1 §4.8.12.2).
const DESCRIBED_ELSEWHERE: &[&str] = &["accept", "content-type"];

impl<'a> Reader<'a, '_> {
    /// The parameters of an operation: its own, then those of its path that it does not override.
    pub(super) fn params(&mut self, id: &str, item: Node<'a>, operation: Node<'a>) -> Vec<Param> {
        let mut params = Vec::new();
        for declared in self.schemas.declared_params(operation, item) {
            let (node, name, place) = declared;
            let location = match place {
                "path" => Location::Path,
                "query" => Location::Query,
                "header" => Location::Header,
                "cookie" => Location::Cookie,
                other => {
                    self.report_location(node, name, other);
                    continue;
                }
            };
            let elsewhere = |known: &&str| name.eq_ignore_ascii_case(known);
            if location == Location::Header && DESCRIBED_ELSEWHERE.iter().any(elsewhere) {
                continue;
            }
            params.extend(self.param(id, node, name, location));
        }
        params
    }

    fn report_location(&mut self, node: Node<'a>, name: &str, place: &str) {
        self.schemas
            .diagnostics
            .report(
                &codes::parse::UNKNOWN_LOCATION,
                node.place(),
                format!(
                    "the parameter `{}` goes to `{}`, which cannot be sent",
                    name.escape_debug(),
                    place.escape_debug()
                ),
            )
            .help("use `path`, `query`, `header` or `cookie`");
    }

    fn param(&mut self, id: &str, node: Node<'a>, name: &str, location: Location) -> Option<Param> {
        let content = node
            .get("content")
            .and_then(|content| content.entries().next());
        // A schema under a media type is written in it (OpenAPI 3.1 §4.8.12.2.3).
        let (schema, style) = match content {
            Some((word, media)) => {
                let style = if is_json(word) {
                    Style::Json
                } else {
                    Style::Csv
                };
                (media.get("schema").unwrap_or(media), style)
            }
            None => (
                node.get("schema").unwrap_or(node),
                self.style(node, location),
            ),
        };
        let declared = Declared {
            name,
            location,
            schema,
            style,
        };
        self.schemas.param(id, node, declared)
    }

    /// How a value is written (OpenAPI 3.1 §4.8.12.3).
    fn style(&mut self, node: Node<'a>, location: Location) -> Style {
        let styles = styles_of(location);
        let given = node.get("style").and_then(Node::as_str);
        let known = given.is_none_or(|given| styles.contains(&given));
        let style = given.filter(|_| known).unwrap_or(styles[0]);
        if !known {
            self.report_style(node, styles);
        }
        let explode = node
            .get("explode")
            .and_then(Node::as_bool)
            .unwrap_or(matches!(style, "form" | "cookie"));
        match (style, explode) {
            ("simple", true) => Style::Pairs,
            ("label", false) => Style::Label,
            ("label", true) => Style::LabelExploded,
            ("matrix", false) => Style::Matrix,
            ("matrix", true) => Style::MatrixExploded,
            ("deepObject", _) => Style::DeepObject,
            ("spaceDelimited", false) => Style::Ssv,
            ("pipeDelimited", false) => Style::Pipes,
            (_, true) => Style::Multi,
            (_, false) => Style::Csv,
        }
    }

    fn report_style(&mut self, node: Node<'a>, styles: &[&str]) {
        let node = node.get("style").unwrap_or(node);
        let given = node.as_str().unwrap_or_default().escape_debug();
        let listed: Vec<String> = styles.iter().map(|style| format!("`{style}`")).collect();
        let usual = styles[0];
        self.schemas
            .diagnostics
            .report(
                &codes::parse::UNKNOWN_STYLE,
                node.place(),
                format!(
                    "no parameter in this location has the style `{given}`, and `{usual}` is taken"
                ),
            )
            .help(format!("use {}", listed.join(", ")));
    }
}

/// The styles of a location, the usual one first (OpenAPI 3.2 §4.12.2.2).
fn styles_of(location: Location) -> &'static [&'static str] {
    match location {
        Location::Path => &["simple", "label", "matrix"],
        Location::Query => &["form", "spaceDelimited", "pipeDelimited", "deepObject"],
        Location::Cookie => &["form", "cookie"],
        _ => &["simple"],
    }
}
