//! Operations of the group `core`.

use connector_runtime::{Core, Request};

/// Operations of the group `core`.
#[derive(Clone, Copy, Debug)]
pub struct CoreModel<'a> {
    pub(super) core: &'a Core,
}

impl CoreModel<'_> {
    /// `GET /core`
    pub fn core(&self) -> CoreModel2 {
        let request = Request::new(self.core, "Core", "GET", "/core");
        CoreModel2(request)
    }
}

/// A call of [`CoreModel::core`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CoreModel2(Request);

connector_runtime::request!(CoreModel2 => empty);
