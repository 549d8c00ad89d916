//! The core of connector-gen: definitions of services in, Rust clients out.
//!
//! Data flows one way: `source → parse → model → plan → emit → output`, with `diag` beside them.

pub mod diag;
pub mod emit;
mod generation;
pub mod model;
pub mod output;
pub mod parse;
pub mod plan;
pub mod source;

pub use generation::{Client, Definition, locate, read};
