//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put(&self, all: impl Borrow<model::All>) -> Put {
        let mut request = Request::new(&self.core, "Put", "PUT", "/all");
        request.body(all.borrow());
        Put(request)
    }
}

/// A call of [`Client::put`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Put(Request);

connector_runtime::request!(Put => json model::All);
