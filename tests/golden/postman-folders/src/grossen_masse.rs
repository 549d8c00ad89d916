//! Operations of the group `Größen & Maße`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Größen & Maße`.
#[derive(Clone, Copy, Debug)]
pub struct GrossenMasse<'a> {
    pub(super) core: &'a Core,
}

impl GrossenMasse<'_> {
    /// Größe ändern.
    ///
    /// `PUT /sizes/{id}`
    pub fn grosse_andern(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "Größe ändern", "PUT", "/sizes/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// サイズ
    ///
    /// `GET /sizes`
    pub fn saizu(&self) -> Call<Content> {
        let request = Request::new(self.core, "サイズ", "GET", "/sizes");
        Call::content(request)
    }

    /// 🎉
    ///
    /// `POST /sizes`
    pub fn post_sizes(&self) -> Call<Content> {
        let request = Request::new(self.core, "post sizes", "POST", "/sizes");
        Call::content(request)
    }

    /// type.
    ///
    /// `GET /type`
    pub fn r#type(&self) -> Call<Content> {
        let request = Request::new(self.core, "type", "GET", "/type");
        Call::content(request)
    }

    /// 🔒 Lock size.
    ///
    /// `POST /sizes/{id}/lock`
    pub fn lock_size(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(self.core, "Lock size", "POST", "/sizes/{id}/lock");
        request.path("id", id.as_ref());
        Call::content(request)
    }
}
