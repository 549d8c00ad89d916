//! Operations of the client itself.

use super::client::Client;
use super::model;
use super::xml;
use connector_runtime::{Body, Call, Request, Value};
use std::borrow::Borrow;

impl Client {
    /// `POST /default`
    pub fn default(&self, note: impl Borrow<model::Note>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "Default", "POST", "/default");
        request.body(note.borrow());
        Call::json(request)
    }

    /// `POST /suffix`
    pub fn suffix(&self, note: impl Borrow<model::Note>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "Suffix", "POST", "/suffix");
        request.accept("application/hal+json; charset=utf-8");
        request.body_as("application/merge-patch+json", note.borrow());
        Call::json(request)
    }

    /// `POST /text`
    pub fn text(&self, text: impl Into<String>) -> Call<String> {
        let mut request = Request::new(&self.core, "Text", "POST", "/text");
        request.accept("text/plain");
        request.text_body("text/plain", text);
        Call::text(request)
    }

    /// `POST /bytes`
    pub fn bytes(&self) -> BytesModel {
        let mut request = Request::new(&self.core, "Bytes", "POST", "/bytes");
        request.accept("image/png");
        BytesModel(request)
    }

    /// `POST /xml`
    pub fn xml(&self, note: impl Borrow<model::Note>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "Xml", "POST", "/xml");
        request.xml_answer(&xml::NOTE);
        request.xml_body(&xml::NOTE, note.borrow());
        Call::json(request)
    }

    /// `POST /any`
    pub fn any(&self, anything: impl Borrow<Value>) -> Call<Value> {
        let mut request = Request::new(&self.core, "Any", "POST", "/any");
        request.body(anything.borrow());
        Call::json(request)
    }
}

/// A call of [`Client::bytes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct BytesModel(Request);

impl BytesModel {
    pub fn image(mut self, image: impl Into<Body>) -> Self {
        self.0.bytes_body("application/octet-stream", image);
        self
    }
}

connector_runtime::request!(BytesModel => content);
