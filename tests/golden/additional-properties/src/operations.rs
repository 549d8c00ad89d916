//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;
use std::collections::BTreeMap;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, all: impl Borrow<model::All>) -> PutAll {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(all.borrow());
        PutAll(request)
    }

    /// `PUT /map`
    pub fn put_map(&self, map: impl Borrow<BTreeMap<String, i64>>) -> PutMap {
        let mut request = Request::new(&self.core, "PutMap", "PUT", "/map");
        request.body(map.borrow());
        PutMap(request)
    }
}

/// A call of [`Client::put_all`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAll(Request);

connector_runtime::request!(PutAll => json model::All);

/// A call of [`Client::put_map`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutMap(Request);

connector_runtime::request!(PutMap => json BTreeMap<String, Vec<String>>);
