//! Bytes to a tree in which every node knows its place: files, encodings, JSON with its repairs, references.

mod builder;
mod decode;
mod document;
mod files;
mod json;
mod json_path;
pub(crate) mod json_text;
mod node;
mod overlay;
mod patch;
mod place;
mod reference;
mod sources;
#[cfg(test)]
mod tests;

pub use files::{DiskFiles, Files, MemoryFiles};
pub use node::{Entries, Items, Kind, Node};
pub use place::{Location, Place, TextLine};
pub use reference::RefProblem;
pub use sources::Sources;
