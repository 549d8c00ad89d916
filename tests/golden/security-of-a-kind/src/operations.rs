//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Call<()> {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Call::empty(request)
    }
}
