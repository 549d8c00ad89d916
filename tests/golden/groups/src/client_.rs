//! Operations of the group `Client`.

use connector_runtime::{Core, Request};

/// Operations of the group `Client`.
#[derive(Clone, Copy, Debug)]
pub struct ClientModel<'a> {
    pub(super) core: &'a Core,
}

impl ClientModel<'_> {
    /// `GET /client`
    pub fn get(&self) -> ClientGet {
        let request = Request::new(self.core, "Client_Get", "GET", "/client");
        ClientGet(request)
    }
}

/// A call of [`ClientModel::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ClientGet(Request);

connector_runtime::request!(ClientGet => empty);
