//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /text`
    pub fn send_text(&self, body: impl Borrow<model::Order>) -> Call<()> {
        let mut request = Request::new(&self.core, "SendText", "POST", "/text");
        request.form_body(body.borrow());
        Call::empty(request)
    }

    /// `POST /brackets`
    pub fn send_brackets(&self, body: impl Borrow<model::Order>) -> Call<()> {
        let mut request = Request::new(&self.core, "SendBrackets", "POST", "/brackets");
        request.deep_form_body(body.borrow());
        Call::empty(request)
    }
}
