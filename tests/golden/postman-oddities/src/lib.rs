//! Client for **Postman oddities**.
//!
//! What exports look like as well.

pub mod both_2;
mod client;
pub mod model;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
