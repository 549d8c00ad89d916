//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request, Value};
use std::borrow::Borrow;
use std::collections::BTreeMap;

impl Client {
    /// Create note.
    ///
    /// `POST /notes`
    pub fn create_note(&self, body: impl Borrow<model::CreateNoteBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Create note", "POST", "/notes");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Variables.
    ///
    /// `POST /variables`
    pub fn variables(&self, body: impl Borrow<model::VariablesBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Variables", "POST", "/variables");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Comments.
    ///
    /// `PUT /comments`
    pub fn comments(&self, body: impl Borrow<model::CommentsBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Comments", "PUT", "/comments");
        request.body(body.borrow());
        Call::content(request)
    }

    /// List.
    ///
    /// `POST /list`
    pub fn list(&self, body: impl Borrow<[model::ListBodyItem]>) -> Call<Content> {
        let mut request = Request::new(&self.core, "List", "POST", "/list");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Numbers.
    ///
    /// `POST /numbers`
    pub fn numbers(&self, body: impl Borrow<[f64]>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Numbers", "POST", "/numbers");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Named types.
    ///
    /// `POST /types`
    pub fn named_types(&self, body: impl Borrow<model::NamedTypesBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Named types", "POST", "/types");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Anything.
    ///
    /// `POST /anything`
    pub fn anything(&self, body: impl Borrow<Value>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Anything", "POST", "/anything");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Broken.
    ///
    /// `POST /broken`
    pub fn broken(&self, body: impl Into<String>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Broken", "POST", "/broken");
        request.text_body("application/json", body);
        Call::content(request)
    }

    /// Scalar.
    ///
    /// `PUT /scalar`
    pub fn scalar(&self, body: bool) -> Call<Content> {
        let mut request = Request::new(&self.core, "Scalar", "PUT", "/scalar");
        request.body(&body);
        Call::content(request)
    }

    /// Map.
    ///
    /// `PUT /map`
    pub fn map(&self, body: impl Borrow<BTreeMap<String, model::MapBodyItem>>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Map", "PUT", "/map");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Empty.
    ///
    /// `PUT /empty`
    pub fn empty(&self, body: impl Borrow<BTreeMap<String, Value>>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Empty", "PUT", "/empty");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Nothing.
    ///
    /// `PUT /nothing`
    pub fn nothing(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Nothing", "PUT", "/nothing");
        Call::content(request)
    }

    /// Off.
    ///
    /// `PUT /off`
    pub fn off(&self) -> Off {
        let request = Request::new(&self.core, "Off", "PUT", "/off");
        Off(request)
    }

    /// Search.
    ///
    /// `GET /search`
    pub fn search(&self, body: impl Borrow<model::SearchBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Search", "GET", "/search");
        request.body(body.borrow());
        Call::content(request)
    }
}

/// A call of [`Client::off`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Off(Request);

impl Off {
    pub fn body(mut self, body: impl Borrow<model::OffBody>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(Off => content);
