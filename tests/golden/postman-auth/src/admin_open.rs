//! Operations of the group `Admin / Open`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Admin / Open`.
#[derive(Clone, Copy, Debug)]
pub struct AdminOpen<'a> {
    pub(super) core: &'a Core,
}

impl AdminOpen<'_> {
    /// Opened.
    ///
    /// `GET /opened`
    pub fn opened(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Opened", "GET", "/opened");
        request.security(&[]);
        Call::content(request)
    }
}
