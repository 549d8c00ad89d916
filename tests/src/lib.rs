//! What the tests of the whole house share.
//!
//! | test | holds |
//! |---|---|
//! | `golden` | each `golden/<feature>/input.json` or `input.yaml` to its model, its diagnostics and its Rust |
//! | `features` | the crate of a large client to compiling with any choice of its features |
//! | `called` | the Rust of each golden to the exact requests that it sends and what it makes of the answers |
//! | `diagnostics` | every code to a definition that produces it, and the place that it names |
//! | `injection` | hostile texts in a definition to generated code without a trace of them |
//! | `unusable` | what is no definition to a diagnostic with a place |
//! | `determinism` | the same definition to the same bytes, and names to what is added beside them |
//! | `layers` | the imports of the core to the table of its rooms |
//! | `corpus` | real definitions to a ledger of what became of them |
//! | `roundtrip` | the types of real schemas to the values that the schemas permit |
//! | `prism` | what clients of real definitions send to a second reader of these definitions |
//! | `convert` | what definitions become in another format to a validator, and to what they said before |
//!
//! `CONNECTOR_BLESS=1` makes the goldens and the ledger what they came out as.

mod blessed;
mod cargo;
#[cfg(feature = "called")]
pub mod clients;
mod corpus;
mod definition;
mod files;
mod tree;
mod values;

pub use blessed::Blessed;
pub use cargo::cargo;
pub use corpus::{Corpus, Entry, Extent, hash_of, shuffled};
pub use definition::{client, definition, findings, findings_of, golden};
pub use files::{entries, folder, text, write};
pub use tree::tree;
pub use values::{Bundle, Values};
