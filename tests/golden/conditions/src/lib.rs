//! Client for **Conditions**, version `1.0`.

mod client;
pub mod model;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
