//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `PUT /tree`
    pub fn put_tree(&self, tree: impl Borrow<model::Tree>) -> Call<model::Tree> {
        let mut request = Request::new(&self.core, "PutTree", "PUT", "/tree");
        request.body(tree.borrow());
        Call::json(request)
    }

    /// `GET /endless`
    pub fn get_endless(&self) -> Call<model::Endless> {
        let request = Request::new(&self.core, "GetEndless", "GET", "/endless");
        Call::json(request)
    }
}
