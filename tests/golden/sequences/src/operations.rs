//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Reply, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /lines`
    pub fn get_lines(&self) -> GetLines {
        let mut request = Request::new(&self.core, "GetLines", "GET", "/lines");
        request.accept("application/jsonl");
        GetLines(request)
    }

    /// `POST /lines`
    pub fn send_lines(&self, body: impl Borrow<[model::Entry]>) -> SendLines {
        let mut request = Request::new(&self.core, "SendLines", "POST", "/lines");
        request.lines_body("application/jsonl", body.borrow());
        SendLines(request)
    }

    /// `GET /ndjson`
    pub fn get_ndjson(&self) -> GetNdjson {
        let mut request = Request::new(&self.core, "GetNdjson", "GET", "/ndjson");
        request.accept("application/x-ndjson");
        GetNdjson(request)
    }

    /// `GET /seq`
    pub fn get_seq(&self) -> GetSeq {
        let mut request = Request::new(&self.core, "GetSeq", "GET", "/seq");
        request.accept("application/json-seq");
        GetSeq(request)
    }

    /// `GET /events`
    pub fn get_events(&self) -> GetEvents {
        let mut request = Request::new(&self.core, "GetEvents", "GET", "/events");
        request.accept("text/event-stream");
        GetEvents(request)
    }
}

/// A call of [`Client::get_lines`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetLines(Request);

connector_runtime::request!(GetLines => sequence model::Entry);

/// A call of [`Client::send_lines`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendLines(Request);

connector_runtime::request!(SendLines => empty);

/// A call of [`Client::get_ndjson`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNdjson(Request);

connector_runtime::request!(GetNdjson => sequence model::Entry);

/// What [`Client::get_ndjson`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetNdjsonError {
    /// 404: None.
    NotFound(model::Entry),
}

impl ApiError for GetNdjsonError {
    const OPERATION: &'static str = "GetNdjson";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            _ => None,
        }
    }
}

/// A call of [`Client::get_seq`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetSeq(Request);

connector_runtime::request!(GetSeq => sequence i64);

/// A call of [`Client::get_events`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetEvents(Request);

connector_runtime::request!(GetEvents => sequence model::Entry);
