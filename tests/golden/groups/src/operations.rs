//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Ping {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Ping(request)
    }

    /// `GET /own`
    pub fn notes(&self) -> Notes {
        let request = Request::new(&self.core, "Notes", "GET", "/own");
        Notes(request)
    }

    /// `GET /blank`
    pub fn blank(&self) -> Blank {
        let request = Request::new(&self.core, "Blank", "GET", "/blank");
        Blank(request)
    }
}

/// A call of [`Client::ping`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Ping(Request);

connector_runtime::request!(Ping => empty);

/// A call of [`Client::notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Notes(Request);

connector_runtime::request!(Notes => empty);

/// A call of [`Client::blank`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Blank(Request);

connector_runtime::request!(Blank => empty);
