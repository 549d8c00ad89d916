//! What is older than a year.

use connector_runtime::{Call, Content, Core, Request};

/// What is older than a year.
#[derive(Clone, Copy, Debug)]
pub struct NotesArchiveOld<'a> {
    pub(super) core: &'a Core,
}

impl NotesArchiveOld<'_> {
    /// List.
    ///
    /// `GET /archive/old`
    pub fn list(&self) -> Call<Content> {
        let request = Request::new(self.core, "List", "GET", "/archive/old");
        Call::content(request)
    }
}
