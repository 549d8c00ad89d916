//! The core of connector-gen: definitions of services in, Rust clients out.
//!
//! Data flows one way: `source → parse → model → plan → emit → output`, with `diag` beside them.

mod build_script;
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
pub mod source;

pub use build_script::{Build, BuildError, build};
pub use generation::{Beside, Client, Definition, locate, read, read_with};
pub use module_name::{checked_module_name, module_name};
pub use parse::Schemas;
pub use refresh::refresh;
