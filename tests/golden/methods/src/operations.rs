//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// All notes.
    ///
    /// `GET /notes`
    pub fn list(&self) -> List {
        let request = Request::new(&self.core, "List", "GET", "/notes");
        List(request)
    }

    /// All notes.
    ///
    /// `HEAD /notes`
    pub fn head(&self) -> Head {
        let request = Request::new(&self.core, "Head", "HEAD", "/notes");
        Head(request)
    }

    /// All notes.
    ///
    /// `OPTIONS /notes`
    pub fn options(&self) -> Options {
        let request = Request::new(&self.core, "Options", "OPTIONS", "/notes");
        Options(request)
    }

    /// All notes.
    ///
    /// `TRACE /notes`
    pub fn trace(&self) -> Trace {
        let request = Request::new(&self.core, "Trace", "TRACE", "/notes");
        Trace(request)
    }

    /// All notes.
    ///
    /// `QUERY /notes`
    pub fn query(&self, body: impl Borrow<model::QueryBody>) -> Query {
        let mut request = Request::new(&self.core, "Query", "QUERY", "/notes");
        request.body(body.borrow());
        Query(request)
    }

    /// All notes.
    ///
    /// `PURGE /notes`
    pub fn purge(&self) -> Purge {
        let request = Request::new(&self.core, "Purge", "PURGE", "/notes");
        Purge(request)
    }

    /// All notes.
    ///
    /// `Copy /notes`
    pub fn copy_notes(&self) -> CopyNotes {
        let request = Request::new(&self.core, "Copy notes", "Copy", "/notes");
        CopyNotes(request)
    }
}

/// A call of [`Client::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct List(Request);

connector_runtime::request!(List => empty);

/// A call of [`Client::head`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Head(Request);

connector_runtime::request!(Head => content);

/// A call of [`Client::options`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Options(Request);

connector_runtime::request!(Options => empty);

/// A call of [`Client::trace`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Trace(Request);

connector_runtime::request!(Trace => empty);

/// A call of [`Client::query`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Query(Request);

connector_runtime::request!(Query => json Vec<String>);

/// A call of [`Client::purge`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Purge(Request);

connector_runtime::request!(Purge => empty);

/// A call of [`Client::copy_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CopyNotes(Request);

connector_runtime::request!(CopyNotes => empty);
