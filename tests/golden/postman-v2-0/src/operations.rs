//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let mut request = Request::new(&self.core, "List notes", "GET", "/notes");
        request.header("X-Trace", "1");
        ListNotes(request)
    }

    /// Get note.
    ///
    /// `GET /notes/{id}`
    ///
    /// * `id`: For example `1`.
    pub fn get_note(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Get note", "GET", "/notes/{id}");
        request.security(&[&["basic"]]);
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Token.
    ///
    /// `GET /token`
    pub fn token(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Token", "GET", "/token");
        request.security(&[&["oauth2"]]);
        Call::content(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// For example `1`.
    pub fn page(mut self, page: i64) -> Self {
        self.0.query("page", &page);
        self
    }

    /// Default `1`.
    pub fn x_trace(mut self, x_trace: impl AsRef<str>) -> Self {
        self.0.header("X-Trace", x_trace.as_ref());
        self
    }
}

connector_runtime::request!(ListNotes => content);
