//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// All notes.
    ///
    /// `GET /notes`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(&self.core, "List", "GET", "/notes");
        Call::empty(request)
    }

    /// All notes.
    ///
    /// `HEAD /notes`
    pub fn head(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Head", "HEAD", "/notes");
        Call::content(request)
    }

    /// All notes.
    ///
    /// `OPTIONS /notes`
    pub fn options(&self) -> Call<()> {
        let request = Request::new(&self.core, "Options", "OPTIONS", "/notes");
        Call::empty(request)
    }

    /// All notes.
    ///
    /// `TRACE /notes`
    pub fn trace(&self) -> Call<()> {
        let request = Request::new(&self.core, "Trace", "TRACE", "/notes");
        Call::empty(request)
    }

    /// All notes.
    ///
    /// `QUERY /notes`
    pub fn query(&self, body: impl Borrow<model::QueryBody>) -> Call<Vec<String>> {
        let mut request = Request::new(&self.core, "Query", "QUERY", "/notes");
        request.body(body.borrow());
        Call::json(request)
    }

    /// All notes.
    ///
    /// `PURGE /notes`
    pub fn purge(&self) -> Call<()> {
        let request = Request::new(&self.core, "Purge", "PURGE", "/notes");
        Call::empty(request)
    }

    /// All notes.
    ///
    /// `Copy /notes`
    pub fn copy_notes(&self) -> Call<()> {
        let request = Request::new(&self.core, "Copy notes", "Copy", "/notes");
        Call::empty(request)
    }
}
