//! Client for **Postman auth**.

pub mod admin;
pub mod admin_inner;
pub mod admin_open;
mod client;
pub mod operations;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
