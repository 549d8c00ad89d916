//! Client for **XML in OpenAPI 3**, version `1.0`.
//!
//! Bodies in XML need `connector-runtime` with its feature `xml`.

mod client;
pub mod model;
mod wire;
mod xml;
pub mod xml_;

pub use self::client::{Client, ClientBuilder};
pub use self::xml_::{AddPetError, AddPetOutcome};
pub use connector_runtime::Error;
