//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `POST /notes/{kind}`
    pub fn add_note(&self, body: impl Borrow<model::Note>) -> AddNote {
        let mut request = Request::new(&self.core, "AddNote", "POST", "/notes/{kind}");
        request.path("kind", "plain");
        request.query("version", "2");
        request.body(body.borrow());
        AddNote(request)
    }
}

/// A call of [`Client::add_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AddNote(Request);

impl AddNote {
    pub fn strict(mut self, strict: bool) -> Self {
        self.0.query("strict", &strict);
        self
    }

    pub fn mode(mut self, mode: model::AddNoteMode) -> Self {
        self.0.header("mode", &mode);
        self
    }
}

connector_runtime::request!(AddNote => json model::Note);
