//! The model to OpenAPI 3.0.3 (<https://spec.openapis.org/oas/v3.0.3>).

mod body;
mod operation;
mod params;
mod security;
mod servers;

use super::object::Object;
use super::routes::{Route, routes};
use super::writer::Writer;
use crate::diag::codes;
use crate::model::{Json, Server};

/// The whole document.
pub(super) fn document(writer: &mut Writer<'_, '_>) -> Object {
    let api = writer.api;
    let mut document = Object::of("openapi", "3.0.3");
    document.set("info", writer.info());
    let routes = routes(writer);
    let servers: Vec<Object> = api
        .server
        .iter()
        .chain(&api.other_servers)
        .map(|server: &Server| writer.server(server))
        .collect();
    if !servers.is_empty() {
        document.set("servers", servers);
    }
    let tags = writer.tags();
    if !tags.is_empty() {
        document.set("tags", tags);
    }
    let schemes = writer.schemes3();
    if !api.security.is_empty() {
        document.set("security", writer.requirements3(&api.security));
    }
    document.set("paths", paths(writer, &routes));
    let webhooks = writer.webhooks();
    document.filled("x-webhooks", webhooks);
    let mut components = Object::default();
    writer.reach_declared();
    let schemas = writer.declarations();
    components
        .filled("schemas", schemas)
        .filled("securitySchemes", schemes);
    document.filled("components", components);
    writer.extensions(&api.extensions, api.origin, &mut document);
    document
}

fn paths(writer: &mut Writer<'_, '_>, routes: &[Route<'_>]) -> Json {
    super::routes::by_path(routes, |route| writer.operation3(route)).into()
}

impl Writer<'_, '_> {
    /// What the service sends by itself, as tools wrote it before OpenAPI 3.1 had a member for it.
    fn webhooks(&mut self) -> Object {
        let api = self.api;
        let mut webhooks = Object::default();
        for webhook in &api.webhooks {
            let message = format!(
                "the webhook `{}`, for which OpenAPI 3.0 has no member",
                webhook.name.escape_debug()
            );
            self.report(&codes::convert::WEBHOOK, webhook.origin, message);
            let mut operation = self.docs(&webhook.docs, "summary", webhook.origin);
            operation
                .flag("deprecated", webhook.deprecated)
                .set("requestBody", self.payload(&webhook.media, webhook.origin));
            let responses = Object::of("default", Object::of("description", ""));
            operation.set("responses", responses);
            let item = Object::of(&webhook.method.to_ascii_lowercase(), operation);
            webhooks.set(&webhook.name, item);
        }
        webhooks
    }
}
