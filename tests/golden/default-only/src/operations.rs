//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Reply, Request};

impl Client {
    /// `GET /note`
    pub fn get(&self) -> Get {
        let request = Request::new(&self.core, "Get", "GET", "/note");
        Get(request)
    }

    /// `GET /bare`
    pub fn get_bare(&self) -> GetBare {
        let request = Request::new(&self.core, "GetBare", "GET", "/bare");
        GetBare(request)
    }

    /// `GET /error`
    pub fn get_or_fail(&self) -> GetOrFail {
        let request = Request::new(&self.core, "GetOrFail", "GET", "/error");
        GetOrFail(request)
    }

    /// `GET /none`
    pub fn get_undeclared(&self) -> GetUndeclared {
        let request = Request::new(&self.core, "GetUndeclared", "GET", "/none");
        GetUndeclared(request)
    }
}

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

connector_runtime::request!(Get => json model::Note);

/// What [`Client::get`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetError {
    /// Any other status: The note.
    Default(model::Note),
}

impl ApiError for GetError {
    const OPERATION: &'static str = "Get";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}

/// A call of [`Client::get_bare`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetBare(Request);

connector_runtime::request!(GetBare => content);

/// A call of [`Client::get_or_fail`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetOrFail(Request);

connector_runtime::request!(GetOrFail => json model::Note);

/// What [`Client::get_or_fail`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetOrFailError {
    /// Any other status: What went wrong.
    Default(model::Problem),
}

impl ApiError for GetOrFailError {
    const OPERATION: &'static str = "GetOrFail";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}

/// A call of [`Client::get_undeclared`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetUndeclared(Request);

connector_runtime::request!(GetUndeclared => content);
