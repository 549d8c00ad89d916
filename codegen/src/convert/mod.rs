//! The model to a definition again, in a format of choice: what was read from one format is written in another.
//!
//! It writes from the model, so that everything that can be read can be converted, and what no reader keeps (examples, for one)
//! is in no result. What the format cannot say is a diagnostic each, with the place where the definition says it.

mod families;
mod head;
mod names;
mod object;
mod openapi3;
mod operation;
mod parameter;
mod routes;
mod schema;
mod swagger2;
mod text;
mod writer;

use crate::diag::Diagnostics;
use crate::model::Api;
use writer::Writer;

/// A format that can be written.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Target {
    /// OpenAPI 2.0, which custom connectors are written in.
    Swagger2,
    /// OpenAPI 3.0.3. Version 3.1 says more (webhooks, tuples), and fewer programs read it.
    OpenApi3,
}

impl Target {
    /// Every format.
    pub const ALL: [Target; 2] = [Target::Swagger2, Target::OpenApi3];

    /// The name used on the command line.
    pub fn as_str(self) -> &'static str {
        match self {
            Target::Swagger2 => "swagger2",
            Target::OpenApi3 => "openapi3",
        }
    }

    /// The format of that name, as [`Target::as_str`] writes it.
    pub fn from_name(name: &str) -> Option<Target> {
        Target::ALL
            .into_iter()
            .find(|target| target.as_str() == name)
    }
}

/// Writes a definition in a format: JSON, two spaces a level. What the format cannot say is reported.
///
/// ```
/// use std::path::Path;
///
/// use connector_codegen::convert::{Target, convert};
/// use connector_codegen::read;
/// use connector_codegen::source::MemoryFiles;
///
/// let text = r#"{"swagger": "2.0", "host": "api.example.com", "info": {"title": "Notes", "version": "1"},
///     "paths": {"/notes": {"get": {"operationId": "ListNotes", "responses": {"200": {"description": "The notes"}}}}}}"#;
/// let mut definition = read(Path::new("notes.json"), &MemoryFiles::new().with("notes.json", text));
/// let api = definition.api.as_ref().expect("it is a definition");
/// let converted = convert(api, Target::OpenApi3, &mut definition.diagnostics);
/// assert!(converted.starts_with("{\n  \"openapi\": \"3.0.3\","));
/// assert!(converted.contains("https://api.example.com"));
/// ```
pub fn convert(api: &Api, to: Target, diagnostics: &mut Diagnostics) -> String {
    let mut writer = Writer::new(api, to, diagnostics);
    let document = match to {
        Target::Swagger2 => swagger2::document(&mut writer),
        Target::OpenApi3 => openapi3::document(&mut writer),
    };
    text::text(&document.into())
}
