//! What two formats truly share: JSON Schema to model types, and the texts around it.

mod annotations;
mod schema;
mod types;

pub(crate) use annotations::{docs, extensions, json, text, visibility};
pub(crate) use schema::{SchemaReader, constraints};
