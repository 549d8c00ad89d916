//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Reply, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    pub fn create_note(&self, note: impl Borrow<model::ListNotesResponseEntry>) -> CreateNote {
        let mut request = Request::new(&self.core, "CreateNote", "POST", "/notes");
        request.body(note.borrow());
        CreateNote(request)
    }

    /// `GET /words`
    pub fn list_words(&self) -> ListWords {
        let request = Request::new(&self.core, "ListWords", "GET", "/words");
        ListWords(request)
    }

    /// `DELETE /words`
    pub fn delete_words(&self) -> DeleteWords {
        let request = Request::new(&self.core, "DeleteWords", "DELETE", "/words");
        DeleteWords(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

connector_runtime::request!(ListNotes => json model::ListNotesResponse);

/// A call of [`Client::create_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CreateNote(Request);

connector_runtime::request!(CreateNote => json model::CreateNoteResponse);

/// A call of [`Client::list_words`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListWords(Request);

connector_runtime::request!(ListWords => json Vec<Vec<model::ListWordsResponseItemItem>>);

/// What [`Client::list_words`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListWordsError {
    /// 400: Bad.
    BadRequest(model::ErrorBody),
}

impl ApiError for ListWordsError {
    const OPERATION: &'static str = "ListWords";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            400 => reply.decode().map(Self::BadRequest),
            _ => None,
        }
    }
}

/// A call of [`Client::delete_words`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DeleteWords(Request);

connector_runtime::request!(DeleteWords => empty);

/// What [`Client::delete_words`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum DeleteWordsError {
    /// 403: No.
    Forbidden(model::ErrorBody),
}

impl ApiError for DeleteWordsError {
    const OPERATION: &'static str = "DeleteWords";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            403 => reply.decode().map(Self::Forbidden),
            _ => None,
        }
    }
}
