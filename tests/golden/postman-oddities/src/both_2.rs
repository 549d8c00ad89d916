//! Operations of the group `Both`.

use connector_runtime::{Call, Content, Core, Request};

/// Operations of the group `Both`.
#[derive(Clone, Copy, Debug)]
pub struct Both2<'a> {
    pub(super) core: &'a Core,
}

impl Both2<'_> {
    /// Inner.
    ///
    /// `GET /inner-of-both`
    pub fn inner(&self) -> Call<Content> {
        let request = Request::new(self.core, "Inner", "GET", "/inner-of-both");
        Call::content(request)
    }
}
