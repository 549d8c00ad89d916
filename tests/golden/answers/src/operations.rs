//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Reply, Request};

impl Client {
    /// `GET /any`
    pub fn get_any(&self) -> GetAny {
        let request = Request::new(&self.core, "GetAny", "GET", "/any");
        GetAny(request)
    }

    /// `GET /users/{id}`
    pub fn get_user(&self, id: impl AsRef<str>) -> GetUser {
        let mut request = Request::new(&self.core, "GetUser", "GET", "/users/{id}");
        request.path("id", id.as_ref());
        GetUser(request)
    }
}

/// A call of [`Client::get_any`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetAny(Request);

connector_runtime::request!(GetAny => json model::Note);

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

/// A call of [`Client::get_user`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetUser(Request);

connector_runtime::request!(GetUser => text);
