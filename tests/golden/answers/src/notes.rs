//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{ApiError, Call, Core, Error, Outcome, Reply, Request};

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// - Leads to `GetUser` (author). Who wrote it.
    /// - Leads to `#/paths/~1raw/get` (raw).
    ///
    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<model::Note> {
        let mut request = Request::new(self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }

    /// `PUT /notes/{id}`
    pub fn put(&self, id: impl AsRef<str>) -> Call<PutNoteOutcome> {
        let mut request = Request::new(self.core, "PutNote", "PUT", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::outcome(request)
    }

    /// `DELETE /notes/{id}`
    pub fn delete(&self, id: impl AsRef<str>) -> Call<model::Note> {
        let mut request = Request::new(self.core, "DeleteNote", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }
}

/// What [`Notes::get`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetNoteError {
    /// 404: There is none.
    NotFound(model::Missing),
    /// 4xx: It was refused.
    ClientError(model::Problem),
    /// 5xx: It is down.
    ServerError(String),
}

impl ApiError for GetNoteError {
    const OPERATION: &'static str = "GetNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            400..=499 => reply.decode().map(Self::ClientError),
            500..=599 => reply.text().ok().map(Self::ServerError),
            _ => None,
        }
    }
}

/// What [`Notes::put`] answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutNoteOutcome {
    /// 200: Replaced.
    Ok(model::Note),
    /// 201: Made.
    Created(model::PutNoteResponse),
    /// 202: Later.
    Accepted,
}

impl Outcome for PutNoteOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            200 => reply.json().map(Self::Ok),
            201 => reply.json().map(Self::Created),
            202 => Ok(Self::Accepted),
            _ => Err(reply.undeclared()),
        }
    }
}

/// What [`Notes::put`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum PutNoteError {
    /// Any other status: Anything else.
    Default(model::Missing),
}

impl ApiError for PutNoteError {
    const OPERATION: &'static str = "PutNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}

/// What [`Notes::delete`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteNoteError {
    /// Any other status: It was refused.
    Default(model::Problem),
}

impl ApiError for DeleteNoteError {
    const OPERATION: &'static str = "DeleteNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}
