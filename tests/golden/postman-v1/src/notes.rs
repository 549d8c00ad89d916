//! Everything about notes.

use super::model;
use super::notes_archive::NotesArchive;
use connector_runtime::{Core, Request, Upload};
use std::borrow::Borrow;

/// Everything about notes.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl<'a> Notes<'a> {
    /// Operations of the group `Notes / Archive`.
    pub fn archive(&self) -> NotesArchive<'a> {
        NotesArchive { core: self.core }
    }
}

impl Notes<'_> {
    /// Search.
    ///
    /// `POST /search`
    pub fn search(&self) -> Search {
        let request = Request::new(self.core, "Search", "POST", "/search");
        Search(request)
    }

    /// Create note.
    ///
    /// `POST /notes`
    pub fn create(&self, body: impl Borrow<model::CreateNoteBody>) -> CreateNote {
        let mut request = Request::new(self.core, "Create note", "POST", "/notes");
        request.header("X-Trace", "1");
        request.body(body.borrow());
        CreateNote(request)
    }

    /// Upload.
    ///
    /// `POST /upload`
    pub fn upload(&self) -> UploadModel {
        let request = Request::new(self.core, "Upload", "POST", "/upload");
        UploadModel(request)
    }
}

/// A call of [`Notes::search`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Search(Request);

impl Search {
    /// For example `a b`.
    pub fn words(mut self, words: impl AsRef<str>) -> Self {
        self.0.form("words", words.as_ref());
        self
    }
}

connector_runtime::request!(Search => content);

/// A call of [`Notes::create`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CreateNote(Request);

impl CreateNote {
    /// Default `1`.
    pub fn x_trace(mut self, x_trace: impl AsRef<str>) -> Self {
        self.0.header("X-Trace", x_trace.as_ref());
        self
    }
}

connector_runtime::request!(CreateNote => json model::CreateNoteResponse);

/// A call of [`Notes::upload`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadModel(Request);

impl UploadModel {
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.0.file("file", file);
        self
    }

    /// For example `a`.
    pub fn caption(mut self, caption: impl AsRef<str>) -> Self {
        self.0.part("caption", caption.as_ref());
        self
    }
}

connector_runtime::request!(UploadModel => content);
