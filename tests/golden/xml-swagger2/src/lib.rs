//! Client for **XML**, version `1.0`.
//!
//! Bodies in XML need `connector-runtime` with its feature `xml`.

mod client;
pub mod model;
pub mod operations;
mod wire;
mod xml;

pub use self::client::{Client, ClientBuilder};
pub use self::operations::PutBarrelError;
pub use connector_runtime::Error;
