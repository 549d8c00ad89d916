//! Operations of the group `Notes / Archive / Old / Deepest`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Notes / Archive / Old / Deepest`.
#[derive(Clone, Copy, Debug)]
pub struct NotesArchiveOldDeepest<'a> {
    pub(super) core: &'a Core,
}

impl NotesArchiveOldDeepest<'_> {
    /// List.
    ///
    /// `GET /archive/old/deepest`
    pub fn list(&self) -> Call<Content> {
        let request = Request::new(
            self.core,
            "Notes / Archive / Old / Deepest List",
            "GET",
            "/archive/old/deepest",
        );
        Call::content(request)
    }
}
