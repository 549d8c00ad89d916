//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Ping {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Ping(request)
    }
}

/// A call of [`Client::ping`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Ping(Request);

connector_runtime::request!(Ping => empty);
