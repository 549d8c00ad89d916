//! Operations of the group `Tags`.

use super::model;
use connector_runtime::{Call, Core, Request};

/// Operations of the group `Tags`.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'a> {
    pub(super) core: &'a Core,
}

impl Tags<'_> {
    /// `GET /tags`
    pub fn list(&self) -> Call<Vec<model::Tag>> {
        let request = Request::new(self.core, "ListTags", "GET", "/tags");
        Call::json(request)
    }
}
