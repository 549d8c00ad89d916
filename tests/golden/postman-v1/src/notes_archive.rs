//! Operations of the group `Notes / Archive`.

use connector_runtime::{Core, Request};

/// Operations of the group `Notes / Archive`.
#[derive(Clone, Copy, Debug)]
pub struct NotesArchive<'a> {
    pub(super) core: &'a Core,
}

impl NotesArchive<'_> {
    /// Get archived note.
    ///
    /// `GET /archive/{id}`
    ///
    /// * `id`: For example `1`.
    pub fn get_archived_note(&self, id: impl AsRef<str>) -> GetArchivedNote {
        let mut request = Request::new(self.core, "Get archived note", "GET", "/archive/{id}");
        request.security(&[&["basic"]]);
        request.path("id", id.as_ref());
        GetArchivedNote(request)
    }
}

/// A call of [`NotesArchive::get_archived_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetArchivedNote(Request);

impl GetArchivedNote {
    /// For example `true`.
    pub fn full(mut self, full: bool) -> Self {
        self.0.query("full", &full);
        self
    }

    /// For example `1`.
    pub fn off(mut self, off: impl AsRef<str>) -> Self {
        self.0.query("off", off.as_ref());
        self
    }
}

connector_runtime::request!(GetArchivedNote => content);
