//! Everything about notes.
//!
//! <https://docs.example.com/notes>

use connector_runtime::{Call, Core, Request};

/// Everything about notes.
///
/// <https://docs.example.com/notes>
#[derive(Clone, Copy, Debug)]
pub struct Notes2<'a> {
    pub(super) core: &'a Core,
}

impl Notes2<'_> {
    /// `GET /notes`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        Call::empty(request)
    }

    /// `POST /notes`
    pub fn create(&self) -> Call<()> {
        let request = Request::new(self.core, "Notes_Create", "POST", "/notes");
        Call::empty(request)
    }

    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// `DELETE /notes/{id}`
    pub fn delete_notes(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(self.core, "DeleteNotes", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// `GET /user-notes`
    pub fn get_user_note(&self) -> Call<()> {
        let request = Request::new(self.core, "GetUserNote", "GET", "/user-notes");
        Call::empty(request)
    }
}
