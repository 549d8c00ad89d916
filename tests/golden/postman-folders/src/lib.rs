//! Client for **Postman folders**.
//!
//! Folders are groups.

mod client;
pub mod grossen_masse;
pub mod notes;
pub mod notes_archive;
pub mod notes_archive_old;
pub mod notes_archive_old_deepest;
pub mod operations;
pub mod tags;

pub use self::client::{Client, ClientBuilder};
pub use connector_runtime::Error;
