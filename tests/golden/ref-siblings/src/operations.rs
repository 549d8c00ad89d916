//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::All>) -> PutAll {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        PutAll(request)
    }
}

/// A call of [`Client::put_all`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAll(Request);

impl PutAll {
    /// How many.
    pub fn top(mut self, top: i64) -> Self {
        self.0.query("top", &top);
        self
    }
}

connector_runtime::request!(PutAll => json model::All);
