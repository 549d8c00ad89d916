//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Bytes, Request, Value};
use std::borrow::Borrow;

impl Client {
    /// `POST /default`
    pub fn default(&self, note: impl Borrow<model::Note>) -> DefaultModel {
        let mut request = Request::new(&self.core, "Default", "POST", "/default");
        request.body(note.borrow());
        DefaultModel(request)
    }

    /// `POST /suffix`
    pub fn suffix(&self, note: impl Borrow<model::Note>) -> Suffix {
        let mut request = Request::new(&self.core, "Suffix", "POST", "/suffix");
        request.accept("application/hal+json; charset=utf-8");
        request.body_as("application/merge-patch+json", note.borrow());
        Suffix(request)
    }

    /// `POST /text`
    pub fn text(&self, text: impl Into<String>) -> Text {
        let mut request = Request::new(&self.core, "Text", "POST", "/text");
        request.accept("text/plain");
        request.text_body("text/plain", text);
        Text(request)
    }

    /// `POST /bytes`
    pub fn bytes(&self) -> BytesModel {
        let mut request = Request::new(&self.core, "Bytes", "POST", "/bytes");
        request.accept("image/png");
        BytesModel(request)
    }

    /// `POST /xml`
    pub fn xml(&self, note: impl Into<Bytes>) -> Xml {
        let mut request = Request::new(&self.core, "Xml", "POST", "/xml");
        request.accept("application/xml");
        request.bytes_body("application/xml", note);
        Xml(request)
    }

    /// `POST /any`
    pub fn any(&self, anything: impl Borrow<Value>) -> Any {
        let mut request = Request::new(&self.core, "Any", "POST", "/any");
        request.body(anything.borrow());
        Any(request)
    }
}

/// A call of [`Client::default`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DefaultModel(Request);

connector_runtime::request!(DefaultModel => json model::Note);

/// A call of [`Client::suffix`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Suffix(Request);

connector_runtime::request!(Suffix => json model::Note);

/// A call of [`Client::text`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Text(Request);

connector_runtime::request!(Text => text);

/// A call of [`Client::bytes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct BytesModel(Request);

impl BytesModel {
    pub fn image(mut self, image: impl Into<Bytes>) -> Self {
        self.0.bytes_body("application/octet-stream", image);
        self
    }
}

connector_runtime::request!(BytesModel => content);

/// A call of [`Client::xml`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Xml(Request);

connector_runtime::request!(Xml => content);

/// A call of [`Client::any`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Any(Request);

connector_runtime::request!(Any => json Value);
