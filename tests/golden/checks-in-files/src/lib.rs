//! Client for **Checks in files**, version `1.0`.

pub mod checks;
mod checks_;
mod client;
pub mod model;
pub mod notes;
pub mod tags;
pub mod users;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
