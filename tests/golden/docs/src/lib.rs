//! Client for **Docs**, version `1.0`.
//!
//! Keeps *notes*.
//!
//! **Limits**
//!
//! - 100 calls a minute
//! - 1 MB a note
//!
//! See <https://docs.example.com>.

mod client;
pub mod model;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
