//! Operations of the group `Model`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `Model`.
#[derive(Clone, Copy, Debug)]
pub struct Model<'a> {
    pub(super) core: &'a Core,
}

impl Model<'_> {
    /// `GET /model`
    pub fn get(&self) -> Call<()> {
        let request = Request::new(self.core, "Model_Get", "GET", "/model");
        Call::empty(request)
    }
}
