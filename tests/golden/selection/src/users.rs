//! Operations of the group `Users`.

use super::model;
use connector_runtime::{Call, Core, Request};

/// Operations of the group `Users`.
#[derive(Clone, Copy, Debug)]
pub struct Users<'a> {
    pub(super) core: &'a Core,
}

impl Users<'_> {
    /// `GET /users`
    pub fn list(&self) -> Call<model::User> {
        let request = Request::new(self.core, "ListUsers", "GET", "/users");
        Call::json(request)
    }
}
