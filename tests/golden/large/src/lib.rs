//! Client for **Large**, version `1.0`.

mod client;
pub mod model;
pub mod notes;
pub mod operations;
pub mod tags;
pub mod user_accounts;
pub mod webhooks;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::notes::ListNotesError;
pub use self::user_accounts::GetUserError;
pub use connector_runtime::Error;
