//! Client for **Postman forms**.

mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
