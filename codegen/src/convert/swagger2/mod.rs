//! The model to OpenAPI 2.0 (<https://spec.openapis.org/oas/v2.0>).
use super::object::Object;
use super::writer::Writer;

/// The whole document.
pub(super) fn document(_writer: &mut Writer<'_, '_>) -> Object {
    Object::of("swagger", "2.0")
}
