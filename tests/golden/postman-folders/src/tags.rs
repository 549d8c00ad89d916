//! Operations of the group `Tags`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Tags`.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'a> {
    pub(super) core: &'a Core,
}

impl Tags<'_> {
    /// Get.
    ///
    /// `GET /tags/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "Tags Get", "GET", "/tags/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Get.
    ///
    /// `GET /tags/{id}/notes`
    pub fn get_tags_by_id_notes(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request =
            Request::new(self.core, "get tags by id notes", "GET", "/tags/{id}/notes");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// `GET /tags`
    pub fn get_tags(&self) -> Call<Content> {
        let request = Request::new(self.core, "get tags", "GET", "/tags");
        Call::content(request)
    }

    /// `DELETE /tags/{id}`
    pub fn delete_tags_by_id(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "delete tags by id", "DELETE", "/tags/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// `PATCH /tags/{id}`
    pub fn patch_tags_by_id(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "patch tags by id", "PATCH", "/tags/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Rename a tag, which takes some time, and which should never be done during the opening hours of the shop.
    ///
    /// `PUT /tags/{id}/name`
    pub fn put_tags_by_id_name(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "put tags by id name", "PUT", "/tags/{id}/name");
        request.path("id", id.as_ref());
        Call::content(request)
    }
}
