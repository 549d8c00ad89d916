use super::super::object::Object;
use super::super::routes::{Answer, Route, docs, status};
use super::super::writer::{Writer, prose};
use crate::diag::codes;

impl Writer<'_, '_> {
    /// An operation (OpenAPI 3.0.3 §4.7.10).
    pub(super) fn operation3(&mut self, route: &Route<'_>) -> Object {
        let operation = route.first;
        let mut written = self.operation_head(route, &docs(route));
        let params: Vec<Object> = route
            .params
            .iter()
            .filter_map(|given| self.parameter3(given))
            .collect();
        if !params.is_empty() {
            written.set("parameters", params);
        }
        if let Some(body) = self.request_body(route) {
            written.set("requestBody", body);
        }
        written.set("responses", self.responses3(route));
        if let Some(security) = &route.security {
            written.set("security", self.requirements3(security));
        }
        if let Some(server) = operation.server.as_deref() {
            let server = self.server(server);
            written.set("servers", vec![server]);
        }
        self.operation_words(route, &mut written);
        written
    }

    fn responses3(&mut self, route: &Route<'_>) -> Object {
        let mut responses = Object::default();
        for answer in &route.answers {
            responses.set(&status(answer.status), self.response3(answer));
        }
        if responses.is_empty() {
            self.report_no_answers(route);
            responses.set("default", Object::of("description", ""));
        }
        responses
    }

    /// An answer (OpenAPI 3.0.3 §4.7.17).
    fn response3(&mut self, answer: &Answer<'_>) -> Object {
        let mut written = Object::of("description", prose(answer.docs).unwrap_or_default());
        written.maybe("x-ms-summary", answer.docs.summary.as_ref());
        let mut headers = Object::default();
        for header in &answer.headers {
            let mut said = Object::default();
            said.maybe("description", header.description.as_ref())
                .set("schema", Object::of("type", "string"));
            headers.set(&header.name, said);
        }
        written.filled("headers", headers);
        let content = self.content(&answer.contents, answer.origin);
        written.filled("content", content);
        written
    }
}

impl Writer<'_, '_> {
    /// Says that an operation says nothing of its answers.
    pub(in crate::convert) fn report_no_answers(&mut self, route: &Route<'_>) {
        let message = format!(
            "nothing is said of the answers of `{}`",
            route.first.id.escape_debug()
        );
        self.report(&codes::convert::NO_ANSWERS, route.first.origin, message)
            .help("describe the successful answer");
    }
}
