//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Request, Style};
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::All>) -> PutAll {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        PutAll(request)
    }

    /// `GET /find`
    pub fn find(&self, id: model::FindId) -> Find {
        let mut request = Request::new(&self.core, "Find", "GET", "/find");
        request.query_list("id", Style::Multi, &id);
        Find(request)
    }
}

/// A call of [`Client::put_all`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAll(Request);

connector_runtime::request!(PutAll => json model::All);

/// A call of [`Client::find`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Find(Request);

impl Find {
    pub fn state(mut self, state: model::FindState) -> Self {
        self.0.query_list("state", Style::Multi, &state);
        self
    }
}

connector_runtime::request!(Find => json model::FindResponse);
