//! Client for **Answers**, version `1.0`.

mod client;
pub mod model;
pub mod notes;
pub mod operations;
mod wire;

pub use self::client::{Client, ClientBuilder};
pub use self::notes::{DeleteNoteError, GetNoteError, PutNoteError, PutNoteOutcome};
pub use self::operations::GetAnyError;
pub use connector_runtime::Error;
