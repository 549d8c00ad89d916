//! Definitions to the model: one room for each format, none of which sees another.

mod detect;
mod openapi3;
mod postman;
mod power_platform;
pub(crate) mod shared;
mod swagger2;

use crate::diag::{Diagnostics, codes};
use crate::infer::Options;
use crate::model::Api;
use crate::source::Sources;
use detect::Detected;
pub use shared::Schemas;

/// Reads a definition of any known format. `None` when it is none, or of a format that cannot be read; a diagnostic says so.
pub fn parse(
    sources: &Sources,
    schemas: Schemas,
    inference: &Options,
    diagnostics: &mut Diagnostics,
) -> Option<Api> {
    let root = sources.root()?;
    let detected = detect::detect(root);
    if !matches!(detected, Detected::Postman) {
        report_only_for_collections(sources, inference, diagnostics);
    }
    let (code, message) = match detected {
        Detected::Swagger2 => return Some(swagger2::parse(sources, root, schemas, diagnostics)),
        Detected::OpenApi3 => return Some(openapi3::parse(sources, root, schemas, diagnostics)),
        Detected::Postman => {
            return Some(postman::parse(sources, root, inference, diagnostics));
        }
        Detected::Environment => (
            &codes::parse::NOT_A_DEFINITION,
            "this is an environment of Postman, which stands beside a collection".to_owned(),
        ),
        Detected::Swagger1(version) => (
            &codes::parse::TOO_OLD,
            format!(
                "this is a Swagger {version} document, a format that OpenAPI 2.0 replaced in 2014"
            ),
        ),
        Detected::Unknown => (
            &codes::parse::NOT_A_DEFINITION,
            format!("this is no API definition: {}", detect::describe(root)),
        ),
    };
    diagnostics.report(code, root.place(), message).help(
        "give an OpenAPI document, a Postman collection, or the folder of a connector that holds its `apiDefinition.swagger.json`",
    );
    None
}

fn report_only_for_collections(
    sources: &Sources,
    inference: &Options,
    diagnostics: &mut Diagnostics,
) {
    let code = &codes::postman::ONLY_FOR_COLLECTIONS;
    for environment in sources.environments() {
        let message = "the definition is no Postman collection, and has no variables for this";
        diagnostics.report(code, environment.place(), message);
    }
    if *inference != Options::default() {
        let message = "the definition is no Postman collection, and nothing of it is inferred";
        diagnostics.report(code, None, message);
    }
}

/// Reads the properties of a connector, which stand beside its definition.
pub fn properties(sources: &Sources, diagnostics: &mut Diagnostics) {
    if let Some(root) = sources.properties() {
        power_platform::read(root, diagnostics);
    }
}
