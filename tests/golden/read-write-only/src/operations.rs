//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /users`
    pub fn add_user(&self, body: impl Borrow<model::User>) -> Call<model::User> {
        let mut request = Request::new(&self.core, "AddUser", "POST", "/users");
        request.body(body.borrow());
        Call::json(request)
    }
}
