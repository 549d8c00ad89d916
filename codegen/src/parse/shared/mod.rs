//! What two formats truly share: JSON Schema to model types, and the texts around it.

mod annotations;
pub(crate) mod budget;
pub(crate) mod media;
mod names;
mod operations;
mod params;
pub(crate) mod routes;
mod schema;
mod security;
pub(crate) mod sequels;
mod signing;
mod types;

pub(crate) use annotations::{docs, json, text, visibility};
pub(crate) use params::{Declared, is_header_name};
pub use schema::Schemas;
pub(crate) use schema::{SchemaReader, only_value};
pub(crate) use security::{flow, requirements};
pub(crate) use signing::{aws, signed};
