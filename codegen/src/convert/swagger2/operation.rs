use super::super::object::Object;
use super::super::routes::{Answer, Route, docs, status};
use super::super::schema::Value;
use super::super::writer::{Writer, prose};
use super::security::Schemes;
use crate::diag::codes;
use crate::model::{MediaKind, Status, Type};

impl Writer<'_, '_> {
    /// An operation (OpenAPI 2.0, Operation Object).
    pub(super) fn operation2(&mut self, route: &Route<'_>, schemes: &Schemes) -> Object {
        let mut written = self.operation_head(route, &docs(route));
        let mut params = self.parameters2(&route.params);
        let consumes = self.body2(route, &mut params);
        if !consumes.is_empty() {
            written.set("consumes", consumes);
        }
        let produces = self.produces(route);
        if !produces.is_empty() {
            written.set("produces", produces);
        }
        if !params.is_empty() {
            written.set("parameters", params);
        }
        written.set("responses", self.responses2(route));
        if let Some(security) = &route.security {
            written.set("security", schemes.requirements(security));
        }
        for operation in std::iter::once(&route.first).chain(&route.others) {
            if let Some(server) = operation.server.as_deref() {
                let shown = match &server.name {
                    Some(name) if server.url.is_empty() => name,
                    _ => &server.url,
                };
                let message = format!(
                    "`{}` has the address `{}`, which is left out",
                    operation.id.escape_debug(),
                    shown.escape_debug()
                );
                self.report(&codes::convert::SERVER, operation.origin, message)
                    .help("convert the operations of this address by themselves (`--only`)");
            }
        }
        self.operation_words(route, &mut written);
        written
    }

    /// The media types of all answers, those of success first.
    fn produces<'r>(&mut self, route: &'r Route<'_>) -> Vec<&'r str> {
        let (successes, others): (Vec<&Answer<'_>>, Vec<&Answer<'_>>) = route
            .answers
            .iter()
            .partition(|answer| answer.status.is_success());
        let mut listed: Vec<&str> = Vec::new();
        let mut kinds: Vec<MediaKind> = Vec::new();
        for content in successes
            .into_iter()
            .chain(others)
            .flat_map(|answer| &answer.contents)
        {
            let any = content.kind == MediaKind::Bytes && content.media_type == "*/*";
            if !any && !listed.contains(&content.media_type) {
                listed.push(content.media_type);
            }
            // Bytes are told by their type.
            if content.kind != MediaKind::Bytes && !kinds.contains(&content.kind) {
                kinds.push(content.kind);
            }
        }
        if kinds.len() > 1 {
            let message = format!(
                "the answers of `{}` are written in several ways",
                route.first.id.escape_debug()
            );
            self.report(&codes::convert::MEDIA, route.first.origin, message);
        }
        listed
    }

    fn responses2(&mut self, route: &Route<'_>) -> Object {
        let taken: Vec<Status> = route.answers.iter().map(|answer| answer.status).collect();
        let mut responses = Object::default();
        for answer in &route.answers {
            let at = match answer.status {
                Status::Range(2) => Status::Code(200),
                Status::Range(_) => Status::Default,
                exact => exact,
            };
            let free = at == answer.status || !taken.contains(&at) && !responses.has(&status(at));
            if at != answer.status {
                let instead = match free {
                    true => format!("stands under `{}`", status(at)),
                    false => "is left out".to_owned(),
                };
                let message = format!("the answer for `{}` {instead}", status(answer.status));
                self.report(&codes::convert::STATUS_RANGE, answer.origin, message);
            }
            if free {
                responses.set(&status(at), self.response2(answer));
            }
        }
        if responses.is_empty() {
            self.report_no_answers(route);
            responses.set("default", Object::of("description", ""));
        }
        responses
    }

    /// An answer (OpenAPI 2.0, Response Object).
    fn response2(&mut self, answer: &Answer<'_>) -> Object {
        let mut written = Object::of("description", prose(answer.docs).unwrap_or_default());
        if let Some(schema) = self.answer_schema(answer) {
            written.set("schema", schema);
        }
        let mut headers = Object::default();
        for header in &answer.headers {
            let mut said = Object::default();
            said.maybe("description", header.description.as_ref())
                .set("type", "string");
            headers.set(&header.name, said);
        }
        written
            .filled("headers", headers)
            .maybe("x-ms-summary", answer.docs.summary.as_ref());
        written
    }

    fn answer_schema(&mut self, answer: &Answer<'_>) -> Option<Object> {
        let first = answer.contents.first()?;
        let differs = |content: &&super::super::routes::Content<'_>| content.types != first.types;
        if answer.contents.iter().any(|content| differs(&content)) {
            let message = "an answer that holds something else in each of its media types";
            self.report(&codes::convert::MEDIA, answer.origin, message);
        }
        if first.kind == MediaKind::Sequence {
            let message = "an answer that is a sequence of values";
            self.report(&codes::convert::SEQUENCE, answer.origin, message);
        }
        Some(match first.types.as_slice() {
            // Whatever it is, it comes as bytes.
            [Type::Any | Type::Binary] if first.kind == MediaKind::Bytes => {
                Object::of("type", "file")
            }
            [Type::Binary] => Object::of("type", "file"),
            [only] => self.schema(Value {
                xml: first.xml,
                ..Value::of(only, answer.origin)
            }),
            several => self.one_of(several, answer.origin),
        })
    }
}
