//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /notes`
    pub fn create(&self, needed: impl AsRef<str>, note: impl Borrow<model::CreateBody>) -> Create {
        let mut request = Request::new(&self.core, "Create", "POST", "/notes");
        request.query("api-version", "2024-05-01");
        request.header("silent", "yes");
        request.query("needed", needed.as_ref());
        request.body(note.borrow());
        Create(request)
    }

    /// `GET /internal`
    #[doc(hidden)]
    pub fn internal(&self) -> Call<()> {
        let request = Request::new(&self.core, "Internal", "GET", "/internal");
        Call::empty(request)
    }
}

/// A call of [`Client::create`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Create(Request);

impl Create {
    #[doc(hidden)]
    pub fn hidden(mut self, hidden: impl AsRef<str>) -> Self {
        self.0.query("hidden", hidden.as_ref());
        self
    }

    pub fn rare(mut self, rare: impl AsRef<str>) -> Self {
        self.0.query("rare", rare.as_ref());
        self
    }
}

connector_runtime::request!(Create => empty);
