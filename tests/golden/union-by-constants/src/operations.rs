//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /events`
    pub fn send_event(&self, body: impl Borrow<model::Event>) -> Call<model::Event> {
        let mut request = Request::new(&self.core, "SendEvent", "POST", "/events");
        request.body(body.borrow());
        Call::json(request)
    }

    /// `PUT /blocks`
    pub fn put_blocks(&self, body: impl Borrow<[model::PutBlocksBodyItem]>) -> Call<()> {
        let mut request = Request::new(&self.core, "PutBlocks", "PUT", "/blocks");
        request.body(body.borrow());
        Call::empty(request)
    }
}
