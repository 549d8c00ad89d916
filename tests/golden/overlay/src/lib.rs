//! Client for **Overlay**, version `1.0`.

mod client;
pub mod model;
pub mod notes;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
