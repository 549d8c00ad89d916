//! The model to OpenAPI 2.0 (<https://spec.openapis.org/oas/v2.0>), with Microsoft's extensions where the model knows what
//! they say.

mod address;
mod body;
mod forms;
mod operation;
mod params;
mod security;

use super::object::Object;
use super::routes::{by_path, routes};
use super::writer::Writer;
use crate::diag::codes;

/// The whole document.
pub(super) fn document(writer: &mut Writer<'_, '_>) -> Object {
    let api = writer.api;
    let mut document = Object::of("swagger", "2.0");
    document.set("info", writer.info());
    let routes = routes(writer);
    writer.address(&mut document);
    let tags = writer.tags();
    if !tags.is_empty() {
        document.set("tags", tags);
    }
    let schemes = writer.schemes2();
    if !api.security.is_empty() {
        document.set("security", schemes.requirements(&api.security));
    }
    let paths = by_path(&routes, |route| writer.operation2(route, &schemes));
    document.set("paths", paths);
    for webhook in &api.webhooks {
        let message = format!(
            "the webhook `{}`, which is left out",
            webhook.name.escape_debug()
        );
        writer.report(&codes::convert::WEBHOOK, webhook.origin, message);
    }
    writer.reach_declared();
    let definitions = writer.declarations();
    document
        .filled("definitions", definitions)
        .filled("securityDefinitions", schemes.definitions);
    writer.extensions(&api.extensions, api.origin, &mut document);
    document
}
