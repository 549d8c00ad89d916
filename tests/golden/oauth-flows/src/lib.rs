//! Client for **OAuth flows**, version `1.0`.

mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
