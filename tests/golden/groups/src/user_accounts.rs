//! Operations of the group `User accounts`.

use connector_runtime::{Core, Request};

/// Operations of the group `User accounts`.
#[derive(Clone, Copy, Debug)]
pub struct UserAccounts<'a> {
    pub(super) core: &'a Core,
}

impl UserAccounts<'_> {
    /// `GET /users`
    pub fn list_v2(&self) -> ListUserAccountsV2 {
        let request = Request::new(self.core, "ListUserAccounts_V2", "GET", "/users");
        ListUserAccountsV2(request)
    }
}

/// A call of [`UserAccounts::list_v2`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListUserAccountsV2(Request);

connector_runtime::request!(ListUserAccountsV2 => empty);
