//! Definitions to the model: one room for each format, none of which sees another.

mod detect;
mod openapi3;
mod power_platform;
pub(crate) mod shared;
mod swagger2;

use crate::diag::{Diagnostics, codes};
use crate::model::Api;
use crate::source::Sources;
use detect::Detected;
pub use shared::Schemas;

/// Reads a definition of any known format. `None` when it is none, or of a format that cannot be read; a diagnostic says so.
pub fn parse(sources: &Sources, schemas: Schemas, diagnostics: &mut Diagnostics) -> Option<Api> {
    let root = sources.root()?;
    let detected = detect::detect(root);
    if let Detected::Swagger2 = detected {
        return Some(swagger2::parse(sources, root, schemas, diagnostics));
    }
    if let Detected::OpenApi3 = detected {
        return Some(openapi3::parse(sources, root, schemas, diagnostics));
    }
    let (code, message) = match detected {
        Detected::Postman => (
            &codes::parse::NOT_YET,
            "this is a Postman collection, which cannot be read yet".to_owned(),
        ),
        Detected::Swagger1(version) => (
            &codes::parse::TOO_OLD,
            format!(
                "this is a Swagger {version} document, a format that OpenAPI 2.0 replaced in 2014"
            ),
        ),
        _ => (
            &codes::parse::NOT_A_DEFINITION,
            format!("this is no API definition: {}", detect::describe(root)),
        ),
    };
    diagnostics.report(code, root.place(), message).help(
        "give an OpenAPI document, or the folder of a connector that holds its `apiDefinition.swagger.json`",
    );
    None
}

/// Reads the properties of a connector, which stand beside its definition.
pub fn properties(sources: &Sources, diagnostics: &mut Diagnostics) {
    if let Some(root) = sources.properties() {
        power_platform::read(root, diagnostics);
    }
}
