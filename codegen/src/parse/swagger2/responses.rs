use super::{Reader, media};
use crate::diag::codes;
use crate::model::{Media, MediaKind, Outcome, Status, Step, Type};
use crate::parse::shared::media::preferred;
use crate::source::Node;

impl<'a> Reader<'a, '_> {
    /// The answers that an operation declares.
    pub(super) fn outcomes(&mut self, id: &str, operation: Node<'a>) -> Vec<Outcome> {
        let produces = media::listed(operation, self.root, "produces");
        let mut outcomes: Vec<Outcome> = Vec::new();
        for (status, node) in self.schemas.responses(operation) {
            if outcomes.iter().any(|known| known.status == status) {
                continue;
            }
            outcomes.push(self.outcome(id, status, node, &produces));
        }
        outcomes
    }

    fn outcome(&mut self, id: &str, status: Status, node: Node<'a>, produces: &[&str]) -> Outcome {
        let failed = !status.is_success() && status != Status::Default;
        let schema = node.get("schema").filter(|schema| schema.is_object());
        let media = match (status, schema) {
            (Status::Code(204 | 205 | 304), Some(schema)) => {
                self.schemas.report_body_of_no_content(schema);
                None
            }
            (_, Some(schema)) => Some(self.response_media(id, failed, schema, produces)),
            (_, None) => None,
        };
        Outcome {
            status,
            media,
            other_media: Vec::new(),
            headers: self.schemas.headers(node),
            docs: self.schemas.told(node, &["x-ms-summary"]).into(),
            origin: node.place(),
        }
    }

    fn response_media(
        &mut self,
        id: &str,
        failed: bool,
        schema: Node<'a>,
        produces: &[&str],
    ) -> Media {
        let ty = match failed {
            true => self.schemas.type_called("Error Body", schema),
            false => self
                .schemas
                .type_in(id, Step::Role("Response".into()), schema),
        };
        let (media_type, kind) = preferred(produces);
        let text = matches!(ty.non_null(), Type::String(_));
        let (kind, xml) = match kind {
            MediaKind::Xml => self.schemas.xml_media(schema, &ty, None),
            kind => (kind, None),
        };
        let kind = match (&ty, kind) {
            (Type::Binary, _) => MediaKind::Bytes,
            // A service that says it answers with text may well answer with JSON: the runtime looks at the answer.
            (_, MediaKind::Text) if !text => MediaKind::Json,
            (_, kind) => kind,
        };
        if kind == MediaKind::Bytes && !matches!(ty, Type::Binary | Type::Any) && !text {
            self.schemas
                .diagnostics
                .report(
                    &codes::parse::UNREADABLE_MEDIA,
                    schema.place(),
                    format!(
                        "values in `{}` cannot be read, and come as bytes",
                        media_type.escape_debug()
                    ),
                )
                .help("list `application/json` in `produces` if the service can answer with it");
        }
        let media_type = if kind == MediaKind::Bytes && produces.is_empty() {
            "*/*"
        } else {
            media_type
        };
        let media_type = if produces.len() > 1 && kind == MediaKind::Bytes {
            "*/*"
        } else {
            media_type
        };
        Media {
            media_type: media_type.to_owned(),
            kind,
            ty,
            xml,
        }
    }
}
