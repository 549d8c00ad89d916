//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Reply, Request, Uuid};
use std::borrow::Borrow;

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    pub fn add_note(&self, body: impl Borrow<model::Note>) -> Call<()> {
        let mut request = Request::new(&self.core, "AddNote", "POST", "/notes");
        request.body(body.borrow());
        Call::empty(request)
    }

    /// `GET /users/{id}`
    pub fn get_user(&self, id: impl Into<Uuid>) -> Call<model::Author> {
        let mut request = Request::new(&self.core, "GetUser", "GET", "/users/{id}");
        let id: Uuid = id.into();
        request.path("id", &id);
        Call::json(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// How many.
    pub fn top(mut self, top: i64) -> Self {
        self.0.query("top", &top);
        self
    }
}

connector_runtime::request!(ListNotes => json Vec<model::Note>);

/// What [`Client::list_notes`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListNotesError {
    /// Any other status: It was refused.
    Default(model::Problem),
}

impl ApiError for ListNotesError {
    const OPERATION: &'static str = "ListNotes";

    fn from_reply(reply: &Reply) -> Option<Self> {
        reply.decode().map(Self::Default)
    }
}
