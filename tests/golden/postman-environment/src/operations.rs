//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Body, Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// Get note.
    ///
    /// `GET /notes/{noteId}`
    pub fn get_note(&self, note_id: impl AsRef<str>) -> GetNote {
        let mut request = Request::new(&self.core, "Get note", "GET", "/notes/{noteId}");
        request.path("noteId", note_id.as_ref());
        GetNote(request)
    }

    /// Save note.
    ///
    /// `PUT /notes/{noteId}`
    pub fn save_note(
        &self,
        note_id: impl AsRef<str>,
        body: impl Borrow<model::SaveNoteBody>,
    ) -> Call<Content> {
        let mut request = Request::new(&self.core, "Save note", "PUT", "/notes/{noteId}");
        request.path("noteId", note_id.as_ref());
        request.body(body.borrow());
        Call::content(request)
    }

    /// Upload.
    ///
    /// `POST /files`
    pub fn upload(&self, body: impl Into<Body>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Upload", "POST", "/files");
        request.server("filesUrl");
        request.bytes_body("application/octet-stream", body);
        Call::content(request)
    }
}

/// A call of [`Client::get_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNote(Request);

impl GetNote {
    /// How much of a note is shown.
    pub fn view(mut self, view: impl AsRef<str>) -> Self {
        self.0.query("view", view.as_ref());
        self
    }
}

connector_runtime::request!(GetNote => json model::GetNoteResponse);
