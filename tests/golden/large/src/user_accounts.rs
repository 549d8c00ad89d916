//! Operations of the group `User accounts`.

use super::model;
use connector_runtime::{ApiError, Call, Core, Reply, Request};

/// Operations of the group `User accounts`.
#[derive(Clone, Copy, Debug)]
pub struct UserAccounts<'a> {
    pub(super) core: &'a Core,
}

impl UserAccounts<'_> {
    /// `GET /users/{id}`
    pub fn get_user(&self, id: impl AsRef<str>) -> Call<model::User> {
        let mut request = Request::new(self.core, "GetUser", "GET", "/users/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }
}

/// What [`UserAccounts::get_user`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetUserError {
    /// 404: No such user.
    NotFound(model::Problem),
}

impl ApiError for GetUserError {
    const OPERATION: &'static str = "GetUser";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            _ => None,
        }
    }
}
