//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `POST /events`
    pub fn send_event(&self, body: impl Borrow<model::Event>) -> SendEvent {
        let mut request = Request::new(&self.core, "SendEvent", "POST", "/events");
        request.body(body.borrow());
        SendEvent(request)
    }

    /// `PUT /blocks`
    pub fn put_blocks(&self, body: impl Borrow<[model::PutBlocksBodyItem]>) -> PutBlocks {
        let mut request = Request::new(&self.core, "PutBlocks", "PUT", "/blocks");
        request.body(body.borrow());
        PutBlocks(request)
    }
}

/// A call of [`Client::send_event`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendEvent(Request);

connector_runtime::request!(SendEvent => json model::Event);

/// A call of [`Client::put_blocks`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutBlocks(Request);

connector_runtime::request!(PutBlocks => empty);
