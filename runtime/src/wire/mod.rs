//! The codec between Rust values and JSON.
//!
//! A document is parsed into a flat [`Tape`]; a value is read from a [`Node`] of it by [`Decode`] and written as JSON text by
//! [`Encode`]. Both traits are implemented by one line for each field, which costs a fraction of a serde derive to compile:
//!
//! ```
//! use connector_runtime::wire::{self, Decode, DecodeError, Encode, Node, Writer};
//!
//! #[derive(Debug, PartialEq)]
//! struct Note {
//!     id: String,
//!     stars: Option<u32>,
//! }
//!
//! impl Decode for Note {
//!     fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
//!         let mut object = node.object()?;
//!         Ok(Self {
//!             id: object.required("id")?,
//!             stars: object.optional("stars")?,
//!         })
//!     }
//! }
//!
//! impl Encode for Note {
//!     fn encode(&self, to: &mut Writer) {
//!         let mut object = to.object();
//!         object.field("id", &self.id);
//!         object.optional("stars", &self.stars);
//!         object.end();
//!     }
//! }
//!
//! let note: Note = wire::from_str(r#"{"id": "n1", "stars": 5}"#)?;
//! assert_eq!(wire::to_string(&note)?, r#"{"id":"n1","stars":5}"#);
//!
//! let error = wire::from_str::<Vec<Note>>(r#"[{"id": 7}]"#).unwrap_err();
//! assert_eq!(error.to_string(), "$[0].id: expected a string, found 7");
//! # Ok::<(), Box<dyn std::error::Error>>(())
//! ```

pub mod bridge;
mod choice;
mod collect;
mod decode;
mod digits;
mod encode;
mod error;
pub mod model;
mod node;
mod number;
mod object;
mod parse;
mod scan;
mod tape;
mod tuple;
mod writer;
#[cfg(feature = "xml")]
pub mod xml;

pub use choice::Choice;
pub use decode::Decode;
pub(crate) use digits::Digits;
pub use encode::Encode;
pub(crate) use error::push_key;
pub use error::{DecodeError, EncodeError};
pub use node::{Entries, Items, Kind, Node};
pub use object::Object;
pub(crate) use tape::with_scratch;
pub use tape::{Document, Tape};
pub(crate) use writer::is_number;
pub use writer::{ArrayWriter, ObjectWriter, Writer};

use serde_json::Value;

/// Reads a value from JSON text in UTF-8. A byte order mark is skipped.
///
/// # Errors
/// When the text is not JSON (RFC 8259) or does not have the shape of `T`.
pub fn from_slice<T: Decode>(json: &[u8]) -> Result<T, DecodeError> {
    with_scratch(|tape| T::decode(tape.parse(json)?.root()))
}

/// Reads a value from JSON text.
///
/// # Errors
/// As [`from_slice`].
pub fn from_str<T: Decode>(json: &str) -> Result<T, DecodeError> {
    with_scratch(|tape| T::decode(tape.parse_str(json)?.root()))
}

/// Reads a value from a JSON tree.
///
/// # Errors
/// When the tree does not have the shape of `T`.
pub fn from_value<T: Decode>(value: &Value) -> Result<T, DecodeError> {
    let tape =
        Tape::from_deserializer(value).map_err(|error| DecodeError::new(error.to_string()))?;
    T::decode(tape.document().root())
}

/// Writes a value as compact JSON text.
///
/// # Errors
/// When the value holds a number that JSON cannot express (NaN or an infinity).
pub fn to_vec(value: &(impl Encode + ?Sized)) -> Result<Vec<u8>, EncodeError> {
    let mut writer = Writer::new();
    value.encode(&mut writer);
    writer.finish()
}

/// Writes a value as compact JSON text.
///
/// # Errors
/// As [`to_vec`].
pub fn to_string(value: &(impl Encode + ?Sized)) -> Result<String, EncodeError> {
    String::from_utf8(to_vec(value)?).map_err(|_| EncodeError::new("the text is not UTF-8"))
}

/// Makes a JSON tree of a value.
///
/// # Errors
/// As [`to_vec`].
pub fn to_value(value: &(impl Encode + ?Sized)) -> Result<Value, EncodeError> {
    from_slice(&to_vec(value)?).map_err(|error| EncodeError::new(error.to_string()))
}
