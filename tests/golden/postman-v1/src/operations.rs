//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Body, Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// Ping.
    ///
    /// Says whether the service is there.
    ///
    /// In the collection, a script takes `pong` from the answer.
    ///
    /// `GET /ping`
    pub fn ping(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Call::content(request)
    }

    /// Send.
    ///
    /// `PUT /send`
    pub fn send(&self, body: impl Into<Body>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Send", "PUT", "/send");
        request.bytes_body("application/octet-stream", body);
        Call::content(request)
    }

    /// Ask.
    ///
    /// `POST /graphql`
    pub fn ask(&self, body: impl Borrow<model::AskBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Ask", "POST", "/graphql");
        request.body(body.borrow());
        Call::content(request)
    }
}
