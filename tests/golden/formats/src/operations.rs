//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `PUT /all`
    pub fn put(&self, all: impl Borrow<model::All>) -> Call<model::All> {
        let mut request = Request::new(&self.core, "Put", "PUT", "/all");
        request.body(all.borrow());
        Call::json(request)
    }
}
