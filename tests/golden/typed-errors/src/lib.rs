//! Client for **Typed errors**, version `1.0`.

mod client;
pub mod model;
pub mod notes;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::notes::{DeleteNoteError, GetNoteError};
pub use connector_runtime::Error;
