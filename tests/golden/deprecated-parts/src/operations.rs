//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `PUT /old`
    #[deprecated]
    pub fn put_old(&self, old: impl AsRef<str>) -> PutOld {
        let mut request = Request::new(&self.core, "PutOld", "PUT", "/old");
        request.query("old", old.as_ref());
        PutOld(request)
    }
}

/// A call of [`Client::put_old`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutOld(Request);

impl PutOld {
    #[deprecated]
    pub fn older(mut self, older: impl AsRef<str>) -> Self {
        self.0.query("older", older.as_ref());
        self
    }

    #[deprecated]
    pub fn oldest(mut self, oldest: impl AsRef<str>) -> Self {
        self.0.query("oldest", oldest.as_ref());
        self
    }

    pub fn body(mut self, body: impl Borrow<model::Old>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(PutOld => json model::Old);
