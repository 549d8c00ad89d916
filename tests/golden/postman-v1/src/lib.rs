//! Client for **Postman v1**.
//!
//! A collection of the first version.

mod client;
pub mod model;
pub mod notes;
pub mod notes_archive;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
