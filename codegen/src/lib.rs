//! The core of connector-gen: definitions of services in, Rust clients out.
//!
//! Data flows one way: `source → parse → model → plan → emit → output`, with `diag` beside them.
//!
//! `connector!` takes this crate without its features, each of which is what only some of the other fronts need: `build-script`,
//! `convert`, `crates` (output as crates of their own) and `reports` (findings and the model in writing).

#[cfg(feature = "build-script")]
mod build_script;
#[cfg(feature = "convert")]
mod conversion;
#[cfg(feature = "convert")]
pub mod convert;
pub mod diag;
pub mod emit;
mod generation;
pub mod infer;
pub mod model;
mod module_name;
pub mod output;
pub mod parse;
pub mod plan;
mod refresh;
mod sort;
pub mod source;

#[cfg(feature = "build-script")]
pub use build_script::{Build, BuildError, build};
pub use generation::{Beside, Client, Definition, locate, read, read_with};
pub use module_name::{checked_module_name, module_name};
pub use parse::Schemas;
pub use refresh::refresh;
