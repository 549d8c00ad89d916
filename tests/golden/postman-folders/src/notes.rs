//! Everything about notes.

use connector_runtime::{Call, Content, Core, Request};

/// Everything about notes.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list(&self) -> Call<Content> {
        let request = Request::new(self.core, "List notes", "GET", "/notes");
        Call::content(request)
    }

    /// Create a note.
    ///
    /// `POST /notes`
    pub fn create_a_note(&self) -> Call<Content> {
        let request = Request::new(self.core, "Create a note", "POST", "/notes");
        Call::content(request)
    }

    /// Get.
    ///
    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "Get", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }
}
