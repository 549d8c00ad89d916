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

    /// `POST /chat`
    pub fn chat(&self) -> Chat {
        let mut request = Request::new(&self.core, "Chat", "POST", "/chat");
        request.accept("text/event-stream");
        Chat(request)
    }

    /// `GET /file`
    pub fn get_file(&self) -> GetFile {
        let mut request = Request::new(&self.core, "GetFile", "GET", "/file");
        request.accept("application/octet-stream");
        GetFile(request)
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

/// A call of [`Client::chat`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Chat(Request);

impl Chat {
    pub fn stream_(mut self, stream_: bool) -> Self {
        self.0.query("stream", &stream_);
        self
    }

    pub fn download(mut self, download: bool) -> Self {
        self.0.query("download", &download);
        self
    }
}

connector_runtime::request!(Chat => sequence model::Entry);

/// A call of [`Client::get_file`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetFile(Request);

impl GetFile {
    pub fn stream(mut self, stream: bool) -> Self {
        self.0.query("stream", &stream);
        self
    }

    pub fn download_(mut self, download_: bool) -> Self {
        self.0.query("download", &download_);
        self
    }
}

connector_runtime::request!(GetFile => content);
