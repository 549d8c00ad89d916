//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Reply, Request};

impl Client {
    /// `GET /builder`
    pub fn builder_(&self) -> Call<()> {
        let request = Request::new(&self.core, "builder", "GET", "/builder");
        Call::empty(request)
    }

    /// `GET /core`
    pub fn core_(&self) -> Call<()> {
        let request = Request::new(&self.core, "core", "GET", "/core");
        Call::empty(request)
    }

    /// `GET /errors`
    pub fn request(&self) -> Call<()> {
        let request = Request::new(&self.core, "Request", "GET", "/errors");
        Call::empty(request)
    }

    /// `GET /request-error`
    pub fn request_error(&self) -> Call<()> {
        let request = Request::new(&self.core, "RequestError", "GET", "/request-error");
        Call::empty(request)
    }
}

/// What [`Client::request`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RequestModelError {
    /// 400: Bad.
    BadRequest(model::ErrorModel),
}

impl ApiError for RequestModelError {
    const OPERATION: &'static str = "Request";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            400 => reply.decode().map(Self::BadRequest),
            _ => None,
        }
    }
}
