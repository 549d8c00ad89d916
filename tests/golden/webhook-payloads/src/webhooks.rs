//! What the service sends by itself, and how to read it.

use super::model;
use connector_runtime::wire::{self, DecodeError};

/// The job is done.
///
/// It is sent to `{$request.body#/url}`.
///
/// `POST StartJob done`
///
/// # Errors
///
/// When the body is no JSON or has another shape.
pub fn start_job_done(body: &[u8]) -> Result<model::Done, DecodeError> {
    wire::from_slice(body)
}

/// A note was added.
///
/// `POST note.added`
///
/// # Errors
///
/// When the body is no JSON or has another shape.
pub fn note_added(body: &[u8]) -> Result<model::Added, DecodeError> {
    wire::from_slice(body)
}

/// `POST removed`
///
/// # Errors
///
/// When the body is no JSON or has another shape.
#[deprecated]
pub fn removed(body: &[u8]) -> Result<model::RemovedBody, DecodeError> {
    wire::from_slice(body)
}

/// `POST shared`
///
/// # Errors
///
/// When the body is no JSON or has another shape.
pub fn shared(body: &[u8]) -> Result<Vec<String>, DecodeError> {
    wire::from_slice(body)
}
