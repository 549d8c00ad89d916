//! Client for **Signing**, version `1.0`.
//!
//! AWS Signature Version 4 needs `connector-runtime` with its feature `aws-sigv4`.
//!
//! HTTP Digest needs `connector-runtime` with its feature `digest`.

mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
