//! Bytes to a tree in which every node knows its place: files, encodings, JSON with its repairs, YAML, references.

mod anchors;
mod builder;
mod decode;
mod document;
mod files;
mod finding;
mod json;
mod json_path;
pub(crate) mod json_text;
mod node;
pub(crate) mod number;
mod overlay;
mod patch;
mod place;
mod reference;
mod sources;
mod syntax;
#[cfg(test)]
mod tests;
mod yaml;

pub use files::{DiskFiles, Files, MemoryFiles};
pub use node::{Entries, Items, Kind, Node};
pub use place::{Location, Place, TextLine};
pub use reference::RefProblem;
pub use sources::Sources;
