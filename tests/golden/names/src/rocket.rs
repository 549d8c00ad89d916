//! Operations of the group `🚀`.

use connector_runtime::{Core, Request};

/// Operations of the group `🚀`.
#[derive(Clone, Copy, Debug)]
pub struct Rocket<'a> {
    pub(super) core: &'a Core,
}

impl Rocket<'_> {
    /// `GET /emoji`
    pub fn rocket(&self) -> RocketModel {
        let request = Request::new(self.core, "🚀", "GET", "/emoji");
        RocketModel(request)
    }
}

/// A call of [`Rocket::rocket`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct RocketModel(Request);

connector_runtime::request!(RocketModel => empty);
