//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /value`
    pub fn put(&self, value_: impl Borrow<model::Holder>) -> Put {
        let mut request = Request::new(&self.core, "Put", "PUT", "/value");
        request.body(value_.borrow());
        Put(request)
    }

    /// `GET /null`
    pub fn get_null(&self) -> GetNull {
        let request = Request::new(&self.core, "GetNull", "GET", "/null");
        GetNull(request)
    }
}

/// A call of [`Client::put`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Put(Request);

connector_runtime::request!(Put => json model::Holder);

/// A call of [`Client::get_null`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNull(Request);

connector_runtime::request!(GetNull => json Option<i64>);
