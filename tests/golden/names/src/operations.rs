//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Reply, Request};

impl Client {
    /// `GET /builder`
    pub fn builder_(&self) -> Builder {
        let request = Request::new(&self.core, "builder", "GET", "/builder");
        Builder(request)
    }

    /// `GET /core`
    pub fn core_(&self) -> CoreModel {
        let request = Request::new(&self.core, "core", "GET", "/core");
        CoreModel(request)
    }

    /// `GET /errors`
    pub fn request(&self) -> RequestModel {
        let request = Request::new(&self.core, "Request", "GET", "/errors");
        RequestModel(request)
    }

    /// `GET /request-error`
    pub fn request_error(&self) -> RequestError {
        let request = Request::new(&self.core, "RequestError", "GET", "/request-error");
        RequestError(request)
    }
}

/// A call of [`Client::builder_`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Builder(Request);

connector_runtime::request!(Builder => empty);

/// A call of [`Client::core_`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CoreModel(Request);

connector_runtime::request!(CoreModel => empty);

/// A call of [`Client::request`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct RequestModel(Request);

connector_runtime::request!(RequestModel => empty);

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

/// A call of [`Client::request_error`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct RequestError(Request);

connector_runtime::request!(RequestError => empty);
