//! Client for **Selection**, version `1.0`.

mod client;
pub mod model;
pub mod notes;
pub mod operations;
pub mod users;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
