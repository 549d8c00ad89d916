//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Content, Reply, Request};

impl Client {
    /// `GET /note`
    pub fn get(&self) -> Call<model::Note> {
        let request = Request::new(&self.core, "Get", "GET", "/note");
        Call::json(request)
    }

    /// `GET /bare`
    pub fn get_bare(&self) -> Call<Content> {
        let request = Request::new(&self.core, "GetBare", "GET", "/bare");
        Call::content(request)
    }

    /// `GET /error`
    pub fn get_or_fail(&self) -> Call<model::Note> {
        let request = Request::new(&self.core, "GetOrFail", "GET", "/error");
        Call::json(request)
    }

    /// `GET /none`
    pub fn get_undeclared(&self) -> Call<Content> {
        let request = Request::new(&self.core, "GetUndeclared", "GET", "/none");
        Call::content(request)
    }
}

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
