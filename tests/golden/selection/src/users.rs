//! Operations of the group `Users`.

use super::model;
use connector_runtime::{Core, Request};

/// Operations of the group `Users`.
#[derive(Clone, Copy, Debug)]
pub struct Users<'a> {
    pub(super) core: &'a Core,
}

impl Users<'_> {
    /// `GET /users`
    pub fn list(&self) -> ListUsers {
        let request = Request::new(self.core, "ListUsers", "GET", "/users");
        ListUsers(request)
    }
}

/// A call of [`Users::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListUsers(Request);

connector_runtime::request!(ListUsers => json model::User);
