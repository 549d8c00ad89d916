//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `PUT /value`
    pub fn put(&self, value_: impl Borrow<model::Holder>) -> Call<model::Holder> {
        let mut request = Request::new(&self.core, "Put", "PUT", "/value");
        request.body(value_.borrow());
        Call::json(request)
    }

    /// `GET /null`
    pub fn get_null(&self) -> Call<Option<i64>> {
        let request = Request::new(&self.core, "GetNull", "GET", "/null");
        Call::json(request)
    }
}
