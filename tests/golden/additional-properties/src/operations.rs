//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;
use std::collections::BTreeMap;

impl Client {
    /// `PUT /all`
    pub fn put_all(&self, all: impl Borrow<model::All>) -> Call<model::All> {
        let mut request = Request::new(&self.core, "PutAll", "PUT", "/all");
        request.body(all.borrow());
        Call::json(request)
    }

    /// `PUT /map`
    pub fn put_map(
        &self,
        map: impl Borrow<BTreeMap<String, i64>>,
    ) -> Call<BTreeMap<String, Vec<String>>> {
        let mut request = Request::new(&self.core, "PutMap", "PUT", "/map");
        request.body(map.borrow());
        Call::json(request)
    }
}
