//! Operations of the group `Client`.

use connector_runtime::{Call, Core, Request};

/// Operations of the group `Client`.
#[derive(Clone, Copy, Debug)]
pub struct ClientModel<'a> {
    pub(super) core: &'a Core,
}

impl ClientModel<'_> {
    /// `GET /client`
    pub fn get(&self) -> Call<()> {
        let request = Request::new(self.core, "Client_Get", "GET", "/client");
        Call::empty(request)
    }
}
