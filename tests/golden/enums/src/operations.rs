//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /values`
    pub fn put_values(&self, values: impl Borrow<model::Values>) -> PutValues {
        let mut request = Request::new(&self.core, "PutValues", "PUT", "/values");
        request.body(values.borrow());
        PutValues(request)
    }
}

/// A call of [`Client::put_values`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutValues(Request);

impl PutValues {
    pub fn sort(mut self, sort: model::PutValuesSort) -> Self {
        self.0.query("sort", &sort);
        self
    }

    pub fn level(mut self, level: model::PutValuesLevel) -> Self {
        self.0.query("level", &level);
        self
    }
}

connector_runtime::request!(PutValues => json model::Values);
