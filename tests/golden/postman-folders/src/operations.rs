//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// Ping.
    ///
    /// `GET /ping`
    pub fn ping(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Call::content(request)
    }
}
