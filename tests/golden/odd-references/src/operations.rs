//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    ///
    /// * `body`: The note to add.
    pub fn add_note(&self, body: impl Borrow<model::Holder>) -> Call<model::Inner> {
        let mut request = Request::new(&self.core, "AddNote", "POST", "/notes");
        request.body(body.borrow());
        Call::json(request)
    }

    /// `GET /other`
    pub fn get_other(&self) -> GetOther {
        let request = Request::new(&self.core, "GetOther", "GET", "/other");
        GetOther(request)
    }

    /// `GET /item`
    pub fn get_item(&self) -> Call<()> {
        let request = Request::new(&self.core, "GetItem", "GET", "/item");
        Call::empty(request)
    }

    /// `PUT /aliases`
    pub fn put_aliases(&self) -> PutAliases {
        let request = Request::new(&self.core, "PutAliases", "PUT", "/aliases");
        PutAliases(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// Maximum `9`.
    pub fn size(mut self, size: i64) -> Self {
        self.0.query("size", &size);
        self
    }
}

connector_runtime::request!(ListNotes => json Vec<model::ListNotesResponseItem>);

/// A call of [`Client::get_other`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetOther(Request);

impl GetOther {
    /// Maximum `9`.
    pub fn size(mut self, size: i64) -> Self {
        self.0.query("size", &size);
        self
    }
}

connector_runtime::request!(GetOther => json model::NotesGetItem);

/// A call of [`Client::put_aliases`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAliases(Request);

impl PutAliases {
    pub fn body(mut self, body: impl Borrow<model::Aliases>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(PutAliases => empty);
