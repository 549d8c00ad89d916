//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Reply, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /lines`
    pub fn get_lines(&self) -> Call<Vec<model::Entry>> {
        let mut request = Request::new(&self.core, "GetLines", "GET", "/lines");
        request.accept("application/jsonl");
        Call::sequence(request)
    }

    /// `POST /lines`
    pub fn send_lines(&self, body: impl Borrow<[model::Entry]>) -> Call<()> {
        let mut request = Request::new(&self.core, "SendLines", "POST", "/lines");
        request.lines_body("application/jsonl", body.borrow());
        Call::empty(request)
    }

    /// `GET /ndjson`
    pub fn get_ndjson(&self) -> Call<Vec<model::Entry>> {
        let mut request = Request::new(&self.core, "GetNdjson", "GET", "/ndjson");
        request.accept("application/x-ndjson");
        Call::sequence(request)
    }

    /// `GET /seq`
    pub fn get_seq(&self) -> Call<Vec<i64>> {
        let mut request = Request::new(&self.core, "GetSeq", "GET", "/seq");
        request.accept("application/json-seq");
        Call::sequence(request)
    }

    /// `GET /events`
    pub fn get_events(&self) -> Call<Vec<model::Entry>> {
        let mut request = Request::new(&self.core, "GetEvents", "GET", "/events");
        request.accept("text/event-stream");
        Call::sequence(request)
    }
}

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
