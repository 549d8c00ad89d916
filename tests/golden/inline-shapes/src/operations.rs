//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Reply, Request};
use std::borrow::Borrow;

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> Call<model::ListNotesResponse> {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        Call::json(request)
    }

    /// `POST /notes`
    pub fn create_note(
        &self,
        note: impl Borrow<model::ListNotesResponseEntry>,
    ) -> Call<model::CreateNoteResponse> {
        let mut request = Request::new(&self.core, "CreateNote", "POST", "/notes");
        request.body(note.borrow());
        Call::json(request)
    }

    /// `GET /words`
    pub fn list_words(&self) -> Call<Vec<Vec<model::ListWordsResponseItemItem>>> {
        let request = Request::new(&self.core, "ListWords", "GET", "/words");
        Call::json(request)
    }

    /// `DELETE /words`
    pub fn delete_words(&self) -> Call<()> {
        let request = Request::new(&self.core, "DeleteWords", "DELETE", "/words");
        Call::empty(request)
    }
}

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
