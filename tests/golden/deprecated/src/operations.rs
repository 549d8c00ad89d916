//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;

impl Client {
    /// `GET /old`
    #[deprecated]
    pub fn old(&self) -> Old {
        let request = Request::new(&self.core, "Old", "GET", "/old");
        Old(request)
    }

    /// `GET /new`
    pub fn new_(&self) -> New {
        let request = Request::new(&self.core, "New", "GET", "/new");
        New(request)
    }
}

/// A call of [`Client::old`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Old(Request);

impl Old {
    #[deprecated]
    pub fn older(mut self, older: impl AsRef<str>) -> Self {
        self.0.query("older", older.as_ref());
        self
    }
}

connector_runtime::request!(Old => json model::Note);

/// A call of [`Client::new_`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct New(Request);

impl New {
    #[deprecated]
    pub fn older(mut self, older: impl AsRef<str>) -> Self {
        self.0.query("older", older.as_ref());
        self
    }

    pub fn newer(mut self, newer: impl AsRef<str>) -> Self {
        self.0.query("newer", newer.as_ref());
        self
    }
}

connector_runtime::request!(New => json model::Note);
