//! Everything about notes.

use super::notes_archive::NotesArchive;
use super::notes_archive_old::NotesArchiveOld;
use super::notes_archive_old_deepest::NotesArchiveOldDeepest;
use connector_runtime::{Call, Content, Core, Request};

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

    /// What is older than a year.
    pub fn archive_old(&self) -> NotesArchiveOld<'a> {
        NotesArchiveOld { core: self.core }
    }

    /// Operations of the group `Notes / Archive / Old / Deepest`.
    pub fn archive_old_deepest(&self) -> NotesArchiveOldDeepest<'a> {
        NotesArchiveOldDeepest { core: self.core }
    }
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
