//! Operations of the group `boards`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `boards`.
#[derive(Clone, Copy, Debug)]
pub struct Boards<'a> {
    pub(super) core: &'a Core,
}

impl Boards<'_> {
    /// `GET /boards`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListBoards", "GET", "/boards");
        Call::empty(request)
    }
}
