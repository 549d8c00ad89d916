//! Operations of the group `🚀`.

use connector_runtime::{Core, Request};

/// Operations of the group `🚀`.
#[derive(Clone, Copy, Debug)]
pub struct Rocket<'a> {
    pub(super) core: &'a Core,
}

impl Rocket<'_> {
    /// `GET /emoji`
    pub fn rocket(&self) -> Rocket2 {
        let request = Request::new(self.core, "🚀", "GET", "/emoji");
        Rocket2(request)
    }
}

/// A call of [`Rocket::rocket`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Rocket2(Request);

connector_runtime::request!(Rocket2 => empty);
