//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Reply, Request};

impl Client {
    /// `GET /any`
    pub fn get_any(&self) -> Call<model::Note> {
        let request = Request::new(&self.core, "GetAny", "GET", "/any");
        Call::json(request)
    }

    /// `GET /users/{id}`
    pub fn get_user(&self, id: impl AsRef<str>) -> Call<String> {
        let mut request = Request::new(&self.core, "GetUser", "GET", "/users/{id}");
        request.path("id", id.as_ref());
        Call::text(request)
    }
}

/// What [`Client::get_any`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetAnyError {
    /// Any other status: The answer.
    Default(model::Note),
}

impl ApiError for GetAnyError {
    const OPERATION: &'static str = "GetAny";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}
