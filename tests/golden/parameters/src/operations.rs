//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{DateTime, Request, Uuid};
use std::borrow::Borrow;

impl Client {
    /// `PUT /folders/{folder}/notes/{note}`
    ///
    /// * `note`: The number of the note.
    /// * `content`: The note to keep.
    pub fn put_note(
        &self,
        folder: impl AsRef<str>,
        note: i64,
        since: impl Into<DateTime>,
        if_match: impl AsRef<str>,
        content: impl Borrow<model::Note>,
    ) -> PutNote {
        let mut request = Request::new(
            &self.core,
            "PutNote",
            "PUT",
            "/folders/{folder}/notes/{note}",
        );
        request.path("folder", folder.as_ref());
        request.path("note", &note);
        let since: DateTime = since.into();
        request.query("since", &since);
        request.header("If-Match", if_match.as_ref());
        request.body(content.borrow());
        PutNote(request)
    }

    /// `POST /search`
    pub fn search(&self, words: impl AsRef<str>) -> Search {
        let mut request = Request::new(&self.core, "Search", "POST", "/search");
        request.form("words", words.as_ref());
        Search(request)
    }
}

/// A call of [`Client::put_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutNote(Request);

impl PutNote {
    /// Only checks the note.
    pub fn dry_run(mut self, dry_run: bool) -> Self {
        self.0.query("dry-run", &dry_run);
        self
    }

    pub fn ratio(mut self, ratio: f64) -> Self {
        self.0.query("ratio", &ratio);
        self
    }

    pub fn x_trace(mut self, x_trace: impl Into<Uuid>) -> Self {
        let x_trace: Uuid = x_trace.into();
        self.0.header("X-Trace", &x_trace);
        self
    }
}

connector_runtime::request!(PutNote => json model::Note);

/// A call of [`Client::search`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Search(Request);

impl Search {
    pub fn limit(mut self, limit: i32) -> Self {
        self.0.form("limit", &limit);
        self
    }
}

connector_runtime::request!(Search => json Vec<model::Note>);
