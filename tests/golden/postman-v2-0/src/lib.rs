//! Client for **Postman v2.0**, version `2.1.0`.
//!
//! A collection of version 2.0.

mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
