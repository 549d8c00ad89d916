//! Client for **Postman auth**.
//!
//! AWS Signature Version 4 needs `connector-runtime` with its feature `aws-sigv4`.

pub mod admin;
pub mod admin_inner;
pub mod admin_open;
mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
