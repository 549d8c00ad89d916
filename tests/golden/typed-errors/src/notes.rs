//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{ApiError, Call, Content, Core, Reply, Request};

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<model::GetNoteResponse> {
        let mut request = Request::new(self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }

    /// `DELETE /notes/{id}`
    pub fn delete(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(self.core, "DeleteNote", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// `HEAD /notes/{id}`
    pub fn has(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(self.core, "HasNote", "HEAD", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }
}

/// What [`Notes::get`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetNoteError {
    /// 404: There is no such note.
    NotFound(model::Problem),
    /// 409: Somebody else has it.
    Conflict(String),
    /// 410: It was there.
    Gone,
    /// 418: A picture says why.
    Status418(Content),
    /// 499: The caller hung up.
    Status499(model::ErrorBody),
    /// 5xx: The service is ill.
    ServerError(Vec<model::Problem>),
    /// Any other status: Anything else.
    Default(model::Problem),
}

impl ApiError for GetNoteError {
    const OPERATION: &'static str = "GetNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            409 => reply.text().ok().map(Self::Conflict),
            410 => Some(Self::Gone),
            418 => Some(Self::Status418(reply.content())),
            499 => reply.decode().map(Self::Status499),
            500..=599 => reply.decode().map(Self::ServerError),
            _ => reply.decode().map(Self::Default),
        }
    }
}

/// What [`Notes::delete`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteNoteError {
    /// 403: Not yours.
    Forbidden,
    /// 404: There is no such note.
    NotFound(model::Problem),
}

impl ApiError for DeleteNoteError {
    const OPERATION: &'static str = "DeleteNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            403 => Some(Self::Forbidden),
            404 => reply.decode().map(Self::NotFound),
            _ => None,
        }
    }
}
