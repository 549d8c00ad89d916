//! Operations of the group `Admin`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Admin`.
#[derive(Clone, Copy, Debug)]
pub struct Admin<'a> {
    pub(super) core: &'a Core,
}

impl Admin<'_> {
    /// Folder.
    ///
    /// `GET /folder`
    pub fn folder(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Folder", "GET", "/folder");
        request.security(&[&["basic"]]);
        Call::content(request)
    }

    /// Own.
    ///
    /// `GET /own`
    pub fn own(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Own", "GET", "/own");
        request.security(&[&["X-Admin"]]);
        Call::content(request)
    }
}
