//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Get {
        let mut request = Request::new(&self.core, "Get", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Get(request)
    }

    /// `POST /notes/{id}`
    pub fn touch(&self, id: impl AsRef<str>) -> Touch {
        let mut request = Request::new(&self.core, "Touch", "POST", "/notes/{id}");
        request.path("id", id.as_ref());
        Touch(request)
    }
}

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

impl Get {
    /// Overrides the one of the path.
    pub fn lang(mut self, lang: i64) -> Self {
        self.0.query("lang", &lang);
        self
    }

    pub fn x_trace(mut self, x_trace: impl AsRef<str>) -> Self {
        self.0.header("X-Trace", x_trace.as_ref());
        self
    }
}

connector_runtime::request!(Get => empty);

/// A call of [`Client::touch`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Touch(Request);

impl Touch {
    /// The language of every operation here.
    pub fn lang(mut self, lang: impl AsRef<str>) -> Self {
        self.0.query("lang", lang.as_ref());
        self
    }

    pub fn x_trace(mut self, x_trace: impl AsRef<str>) -> Self {
        self.0.header("X-Trace", x_trace.as_ref());
        self
    }

    pub fn mark(mut self, mark: impl Borrow<model::TouchBody>) -> Self {
        self.0.body(mark.borrow());
        self
    }
}

connector_runtime::request!(Touch => empty);
