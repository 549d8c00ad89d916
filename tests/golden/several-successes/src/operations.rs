//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Error, Outcome, Reply, Request};

impl Client {
    /// `PUT /different`
    pub fn different(&self) -> Call<DifferentOutcome> {
        let request = Request::new(&self.core, "Different", "PUT", "/different");
        Call::outcome(request)
    }

    /// `PUT /same`
    pub fn same(&self) -> Call<model::Note> {
        let request = Request::new(&self.core, "Same", "PUT", "/same");
        Call::json(request)
    }

    /// `GET /maybe`
    pub fn maybe(&self) -> Call<Option<model::Note>> {
        let request = Request::new(&self.core, "Maybe", "GET", "/maybe");
        Call::optional(request)
    }

    /// `GET /range`
    pub fn range(&self) -> Call<RangeOutcome> {
        let request = Request::new(&self.core, "Range", "GET", "/range");
        Call::outcome(request)
    }
}

/// What [`Client::different`] answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DifferentOutcome {
    /// 200: It is there.
    Ok(model::Note),
    /// 202: It will be.
    Accepted(model::Ticket),
    /// 203: A word.
    NonAuthoritativeInformation(String),
    /// 204: Nothing was to do.
    NoContent,
    /// 206: A piece.
    PartialContent(Content),
}

impl Outcome for DifferentOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            200 => reply.json().map(Self::Ok),
            202 => reply.json().map(Self::Accepted),
            203 => reply.text().map(Self::NonAuthoritativeInformation),
            204 => Ok(Self::NoContent),
            206 => Ok(Self::PartialContent(reply.content())),
            _ => Err(reply.undeclared()),
        }
    }
}

/// What [`Client::range`] answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum RangeOutcome {
    /// 201: A ticket.
    Created(model::Ticket),
    /// 2xx: Any success.
    Success(model::Note),
}

impl Outcome for RangeOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            201 => reply.json().map(Self::Created),
            200..=299 => reply.json().map(Self::Success),
            _ => Err(reply.undeclared()),
        }
    }
}
