//! Client for **Names**, version `1.0`.

pub mod _404;
mod client;
pub mod r#impl;
pub mod model;
pub mod not_not_not;
pub mod operations;
pub mod rocket;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::operations::RequestModelError;
pub use connector_runtime::Error;
