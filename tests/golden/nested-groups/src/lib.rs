//! Client for **Nested groups**, version `1`.

pub mod boards;
mod client;
pub mod drafts;
pub mod egg;
pub mod notes;
pub mod old_drafts;
pub mod places;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
