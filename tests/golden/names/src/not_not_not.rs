//! Operations of the group `!!!`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `!!!`.
#[derive(Clone, Copy, Debug)]
pub struct NotNotNot<'a> {
    pub(super) core: &'a Core,
}

impl NotNotNot<'_> {
    /// `GET /signs`
    pub fn question_question_question(&self) -> Call<()> {
        let request = Request::new(self.core, "???", "GET", "/signs");
        Call::empty(request)
    }
}
