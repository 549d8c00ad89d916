//! Operations of the group `Checks`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `Checks`.
#[derive(Clone, Copy, Debug)]
pub struct Checks<'a> {
    pub(super) core: &'a Core,
}

impl Checks<'_> {
    /// `GET /checks`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListChecks", "GET", "/checks");
        Call::empty(request)
    }
}
