//! Operations of the group `🚀`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `🚀`.
#[derive(Clone, Copy, Debug)]
pub struct Rocket<'a> {
    pub(super) core: &'a Core,
}

impl Rocket<'_> {
    /// `GET /emoji`
    pub fn rocket(&self) -> Call<()> {
        let request = Request::new(self.core, "🚀", "GET", "/emoji");
        Call::empty(request)
    }
}
