//! Client for **Webhooks**, version `1.0`.

mod client;
pub mod model;
pub mod operations;
pub mod webhooks;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
