//! Client for **Postman answers**.

mod client;
pub mod model;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::operations::{GetNoteError, OnlyErrorsError};
pub use connector_runtime::Error;
