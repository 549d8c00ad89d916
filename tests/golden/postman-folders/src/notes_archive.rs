//! Operations of the group `Notes / Archive`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Notes / Archive`.
#[derive(Clone, Copy, Debug)]
pub struct NotesArchive<'a> {
    pub(super) core: &'a Core,
}

impl NotesArchive<'_> {
    /// Get.
    ///
    /// `GET /archive/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "Notes / Archive Get", "GET", "/archive/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// 404 is expected.
    ///
    /// `GET /archive/none`
    pub fn _404_is_expected(&self) -> Call<Content> {
        let request = Request::new(self.core, "404 is expected", "GET", "/archive/none");
        Call::content(request)
    }
}
