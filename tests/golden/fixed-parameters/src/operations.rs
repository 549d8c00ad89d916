//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request, Style, list};
use std::borrow::Borrow;

impl Client {
    /// `POST /{version}/notes`
    pub fn create(
        &self,
        parts: impl IntoIterator<Item = impl Into<String>>,
        note: impl Borrow<model::CreateBody>,
    ) -> Create {
        let mut request = Request::new(&self.core, "Create", "POST", "/{version}/notes");
        request.path("version", "v2");
        request.query("format", "json \"raw\"");
        request.query("level", "3");
        request.header("X-Kind", "note");
        request.query_list("parts", Style::Csv, &list::<String>(parts));
        request.body(note.borrow());
        Create(request)
    }

    /// `GET /{version}/notes/{end}`
    pub fn list(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "List", "GET", "/{version}/notes/");
        request.path("version", "v2");
        Call::empty(request)
    }
}

/// A call of [`Client::create`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Create(Request);

impl Create {
    pub fn maybe(mut self, maybe: model::CreateMaybe) -> Self {
        self.0.query("maybe", &maybe);
        self
    }
}

connector_runtime::request!(Create => empty);
