//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request, Upload};
use std::borrow::Borrow;

impl Client {
    /// List notes.
    ///
    /// Lists notes.
    ///
    /// Saved as `List notes by tag` too.
    ///
    /// In the collection, a script takes `noteId` from the answer.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "List notes", "GET", "/notes");
        ListNotes(request)
    }

    /// List notes of an owner.
    ///
    /// `GET /notes`
    pub fn list_notes_of_an_owner(&self) -> ListNotesOfAnOwner {
        let request = Request::new(&self.core, "List notes of an owner", "GET", "/notes");
        ListNotesOfAnOwner(request)
    }

    /// Get note.
    ///
    /// Saved as `Get note of the last answer` too.
    ///
    /// `GET /notes/{id}`
    pub fn get_note(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Get note", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Create note.
    ///
    /// Saved as `Create long note` too.
    ///
    /// `POST /notes`
    pub fn create_note(&self, body: impl Borrow<model::CreateNoteBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Create note", "POST", "/notes");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Create event.
    ///
    /// `POST /notes`
    pub fn create_event(&self, body: impl Borrow<model::CreateEventBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Create event", "POST", "/notes");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Create notes.
    ///
    /// `POST /notes`
    pub fn create_notes(&self, body: impl Borrow<[model::CreateNotesBodyItem]>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Create notes", "POST", "/notes");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Upload note.
    ///
    /// `POST /notes`
    pub fn upload_note(&self) -> UploadNote {
        let request = Request::new(&self.core, "Upload note", "POST", "/notes");
        UploadNote(request)
    }

    /// Login.
    ///
    /// `POST /login`
    pub fn login(&self, body: impl Borrow<model::LoginBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Login", "POST", "/login");
        request.body(body.borrow());
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

    /// For example `red`.
    pub fn tag(mut self, tag: impl AsRef<str>) -> Self {
        self.0.query("tag", tag.as_ref());
        self
    }
}

connector_runtime::request!(ListNotes => content);

/// A call of [`Client::list_notes_of_an_owner`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotesOfAnOwner(Request);

impl ListNotesOfAnOwner {
    /// For example `ada`.
    pub fn owner(mut self, owner: impl AsRef<str>) -> Self {
        self.0.query("owner", owner.as_ref());
        self
    }
}

connector_runtime::request!(ListNotesOfAnOwner => content);

/// A call of [`Client::upload_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadNote(Request);

impl UploadNote {
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.0.file("file", file);
        self
    }
}

connector_runtime::request!(UploadNote => content);
