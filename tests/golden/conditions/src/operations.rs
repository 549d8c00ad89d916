//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, body: impl Borrow<model::Delivery>) -> Call<model::Delivery> {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(body.borrow());
        Call::json(request)
    }
}
