//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `DELETE /with-schema`
    pub fn delete(&self) -> Delete {
        let request = Request::new(&self.core, "Delete", "DELETE", "/with-schema");
        Delete(request)
    }

    /// `GET /unchanged`
    pub fn get(&self) -> Get {
        let request = Request::new(&self.core, "Get", "GET", "/unchanged");
        Get(request)
    }

    /// `GET /no-schema`
    pub fn ping(&self) -> Ping {
        let request = Request::new(&self.core, "Ping", "GET", "/no-schema");
        Ping(request)
    }

    /// `POST /accepted`
    pub fn start(&self) -> Start {
        let request = Request::new(&self.core, "Start", "POST", "/accepted");
        Start(request)
    }
}

/// A call of [`Client::delete`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Delete(Request);

connector_runtime::request!(Delete => empty);

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

connector_runtime::request!(Get => text);

/// A call of [`Client::ping`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Ping(Request);

connector_runtime::request!(Ping => content);

/// A call of [`Client::start`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Start(Request);

connector_runtime::request!(Start => content);
