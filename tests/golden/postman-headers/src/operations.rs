//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Request, Value};
use std::borrow::Borrow;

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let mut request = Request::new(&self.core, "List notes", "GET", "/notes");
        request.header("X-App", "notes");
        request.header("X-Limit", "10");
        ListNotes(request)
    }

    /// Create note.
    ///
    /// `POST /notes`
    pub fn create_note(&self, body: impl Borrow<model::CreateNoteBody>) -> CreateNote {
        let mut request = Request::new(&self.core, "Create note", "POST", "/notes");
        request.header("X-App", "notes");
        request.header("Prefer", "return=minimal");
        request.body_as("application/vnd.notes+json", body.borrow());
        CreateNote(request)
    }

    /// Export.
    ///
    /// `GET /export`
    pub fn export(&self) -> Export {
        let mut request = Request::new(&self.core, "Export", "GET", "/export");
        request.accept("text/csv");
        request.header("X-App", "notes");
        Export(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// Tells requests apart.
    pub fn x_trace_id(mut self, x_trace_id: impl AsRef<str>) -> Self {
        self.0.header("X-Trace-Id", x_trace_id.as_ref());
        self
    }

    /// For example `W/"1"`.
    pub fn if_none_match(mut self, if_none_match: impl AsRef<str>) -> Self {
        self.0.header("If-None-Match", if_none_match.as_ref());
        self
    }

    /// Default `10`.
    pub fn x_limit(mut self, x_limit: i64) -> Self {
        self.0.header("X-Limit", &x_limit);
        self
    }
}

connector_runtime::request!(ListNotes => json Value);

/// A call of [`Client::create_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CreateNote(Request);

impl CreateNote {
    /// Default `return=minimal`.
    pub fn prefer(mut self, prefer: impl AsRef<str>) -> Self {
        self.0.header("Prefer", prefer.as_ref());
        self
    }

    pub fn x_empty(mut self, x_empty: impl AsRef<str>) -> Self {
        self.0.header("X-Empty", x_empty.as_ref());
        self
    }
}

connector_runtime::request!(CreateNote => content);

/// A call of [`Client::export`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Export(Request);

impl Export {
    /// For example `1`.
    pub fn x_off(mut self, x_off: impl AsRef<str>) -> Self {
        self.0.header("X-Off", x_off.as_ref());
        self
    }
}

connector_runtime::request!(Export => text);
