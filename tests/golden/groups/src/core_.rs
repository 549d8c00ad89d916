//! Operations of the group `core`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `core`.
#[derive(Clone, Copy, Debug)]
pub struct CoreModel<'a> {
    pub(super) core: &'a Core,
}

impl CoreModel<'_> {
    /// `GET /core`
    pub fn core(&self) -> Call<()> {
        let request = Request::new(self.core, "Core", "GET", "/core");
        Call::empty(request)
    }
}
