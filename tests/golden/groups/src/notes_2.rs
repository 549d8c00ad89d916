//! Everything about notes.
//!
//! <https://docs.example.com/notes>

use connector_runtime::{Core, Request};

/// Everything about notes.
///
/// <https://docs.example.com/notes>
#[derive(Clone, Copy, Debug)]
pub struct Notes2<'a> {
    pub(super) core: &'a Core,
}

impl Notes2<'_> {
    /// `GET /notes`
    pub fn list(&self) -> ListNotes {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    pub fn create(&self) -> NotesCreate {
        let request = Request::new(self.core, "Notes_Create", "POST", "/notes");
        NotesCreate(request)
    }

    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> GetNote {
        let mut request = Request::new(self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        GetNote(request)
    }

    /// `DELETE /notes/{id}`
    pub fn delete_notes(&self, id: impl AsRef<str>) -> DeleteNotes {
        let mut request = Request::new(self.core, "DeleteNotes", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        DeleteNotes(request)
    }

    /// `GET /user-notes`
    pub fn get_user_note(&self) -> GetUserNote {
        let request = Request::new(self.core, "GetUserNote", "GET", "/user-notes");
        GetUserNote(request)
    }
}

/// A call of [`Notes2::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

connector_runtime::request!(ListNotes => empty);

/// A call of [`Notes2::create`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct NotesCreate(Request);

connector_runtime::request!(NotesCreate => empty);

/// A call of [`Notes2::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNote(Request);

connector_runtime::request!(GetNote => empty);

/// A call of [`Notes2::delete_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DeleteNotes(Request);

connector_runtime::request!(DeleteNotes => empty);

/// A call of [`Notes2::get_user_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetUserNote(Request);

connector_runtime::request!(GetUserNote => empty);
