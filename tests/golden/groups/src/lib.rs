//! Client for **Groups**, version `1.0`.

mod client;
pub mod client_;
pub mod core_;
pub mod model_;
pub mod notes_2;
pub mod operations;
pub mod user_accounts;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
