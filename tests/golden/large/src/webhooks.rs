//! What the service sends by itself, and how to read it.

use super::model;
use connector_runtime::wire::{self, DecodeError};

/// `POST NoteChanged`
///
/// # Errors
///
/// When the body is no JSON or has another shape.
pub fn note_changed(body: &[u8]) -> Result<model::NoteChange, DecodeError> {
    wire::from_slice(body)
}
