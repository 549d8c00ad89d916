//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /tree`
    pub fn put_tree(&self, tree: impl Borrow<model::Tree>) -> PutTree {
        let mut request = Request::new(&self.core, "PutTree", "PUT", "/tree");
        request.body(tree.borrow());
        PutTree(request)
    }

    /// `GET /endless`
    pub fn get_endless(&self) -> GetEndless {
        let request = Request::new(&self.core, "GetEndless", "GET", "/endless");
        GetEndless(request)
    }
}

/// A call of [`Client::put_tree`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutTree(Request);

connector_runtime::request!(PutTree => json model::Tree);

/// A call of [`Client::get_endless`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetEndless(Request);

connector_runtime::request!(GetEndless => json model::Endless);
