use super::super::object::Object;
use super::super::routes::{Answer, Route, docs, status};
use super::super::writer::{Writer, prose};
use crate::model::Server;

impl Writer<'_, '_> {
    /// An operation (OpenAPI 3.0.3 §4.7.10).
    pub(super) fn operation3(&mut self, route: &Route<'_>) -> Object {
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
        let servers = self.servers_of(route);
        if !servers.is_empty() {
            written.set("servers", servers);
        }
        self.operation_words(route, &mut written);
        written
    }

    /// The addresses of its operations, where one of them has its own.
    fn servers_of(&mut self, route: &Route<'_>) -> Vec<Object> {
        let api = self.api;
        let operations = || std::iter::once(route.first).chain(route.others.iter().copied());
        if operations().all(|operation| operation.server.is_none()) {
            return Vec::new();
        }
        let mut servers: Vec<&Server> = Vec::new();
        for operation in operations() {
            let own = operation.server.as_deref().or(api.server.as_ref());
            servers.extend(own.filter(|own| !servers.contains(own)));
        }
        servers
            .into_iter()
            .map(|server| self.server(server))
            .collect()
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
