//! Notes that nobody sees.

use connector_runtime::{Call, Core, Request};

/// Notes that nobody sees.
#[derive(Clone, Copy, Debug)]
pub struct Drafts2<'a> {
    pub(super) core: &'a Core,
}

impl Drafts2<'_> {
    /// `GET /drafts`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListDrafts", "GET", "/drafts");
        Call::empty(request)
    }
}
