//! Operations of the group `Model`.

use connector_runtime::{Core, Request};

/// Operations of the group `Model`.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    pub(super) core: &'a Core,
}

impl Model<'_> {
    /// `GET /model`
    pub fn get(&self) -> ModelGet {
        let request = Request::new(self.core, "Model_Get", "GET", "/model");
        ModelGet(request)
    }
}

/// A call of [`Model::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ModelGet(Request);

connector_runtime::request!(ModelGet => empty);
