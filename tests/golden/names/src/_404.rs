//! Operations of the group `404`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `404`.
#[derive(Clone, Copy, Debug)]
pub struct N404<'a> {
    pub(super) core: &'a Core,
}

impl N404<'_> {
    /// `GET /digits`
    pub fn _2_fast(&self) -> Call<()> {
        let request = Request::new(self.core, "2 fast", "GET", "/digits");
        Call::empty(request)
    }
}
