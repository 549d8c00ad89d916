//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /fields`
    pub fn send_fields(&self, first_name: impl AsRef<str>) -> SendFields {
        let mut request = Request::new(&self.core, "SendFields", "POST", "/fields");
        request.form("first name", first_name.as_ref());
        request.form("kind", "person");
        SendFields(request)
    }

    /// `POST /body`
    pub fn send_body(&self, person: impl Borrow<model::SendBodyBody>) -> Call<()> {
        let mut request = Request::new(&self.core, "SendBody", "POST", "/body");
        request.deep_form_body(person.borrow());
        Call::empty(request)
    }
}

/// A call of [`Client::send_fields`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendFields(Request);

impl SendFields {
    pub fn age(mut self, age: i64) -> Self {
        self.0.form("age", &age);
        self
    }
}

connector_runtime::request!(SendFields => empty);
