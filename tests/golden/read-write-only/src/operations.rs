//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `POST /users`
    pub fn add_user(&self, body: impl Borrow<model::User>) -> AddUser {
        let mut request = Request::new(&self.core, "AddUser", "POST", "/users");
        request.body(body.borrow());
        AddUser(request)
    }
}

/// A call of [`Client::add_user`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AddUser(Request);

connector_runtime::request!(AddUser => json model::User);
