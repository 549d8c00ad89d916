//! Operations of the group `User accounts`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `User accounts`.
#[derive(Clone, Copy, Debug)]
pub struct UserAccounts<'a> {
    pub(super) core: &'a Core,
}

impl UserAccounts<'_> {
    /// `GET /users`
    pub fn list_v2(&self) -> Call<()> {
        let request = Request::new(self.core, "ListUserAccounts_V2", "GET", "/users");
        Call::empty(request)
    }
}
