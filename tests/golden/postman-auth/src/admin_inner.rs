//! Operations of the group `Admin / Inner`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Admin / Inner`.
#[derive(Clone, Copy, Debug)]
pub struct AdminInner<'a> {
    pub(super) core: &'a Core,
}

impl AdminInner<'_> {
    /// Inherited.
    ///
    /// `GET /inherited`
    pub fn inherited(&self) -> Call<Content> {
        let mut request = Request::new(self.core, "Inherited", "GET", "/inherited");
        request.security(&[&["basic"]]);
        Call::content(request)
    }
}
