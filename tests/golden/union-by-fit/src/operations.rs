//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request, Style};
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::All>) -> Call<model::All> {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        Call::json(request)
    }

    /// `GET /find`
    pub fn find(&self, id: model::FindId) -> Find {
        let mut request = Request::new(&self.core, "Find", "GET", "/find");
        request.query_list("id", Style::Multi, &id);
        Find(request)
    }
}

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
