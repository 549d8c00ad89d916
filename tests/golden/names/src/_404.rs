//! Operations of the group `404`.

use connector_runtime::{Core, Request};

/// Operations of the group `404`.
#[derive(Clone, Copy, Debug)]
pub struct N404<'a> {
    pub(super) core: &'a Core,
}

impl N404<'_> {
    /// `GET /digits`
    pub fn _2_fast(&self) -> N2Fast {
        let request = Request::new(self.core, "2 fast", "GET", "/digits");
        N2Fast(request)
    }
}

/// A call of [`N404::_2_fast`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct N2Fast(Request);

connector_runtime::request!(N2Fast => empty);
