//! Client for **Signing in OpenAPI 2.0**, version `1.0`.
//!
//! AWS Signature Version 4 needs `connector-runtime` with its feature `aws-sigv4`.

mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
