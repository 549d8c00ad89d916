//! Operations of the group `old drafts`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `old drafts`.
#[derive(Clone, Copy, Debug)]
pub struct OldDrafts<'a> {
    pub(super) core: &'a Core,
}

impl OldDrafts<'_> {
    /// `GET /drafts/old`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListOldDrafts", "GET", "/drafts/old");
        Call::empty(request)
    }
}
