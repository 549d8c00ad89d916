//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// Note by id.
    ///
    /// `POST /graphql`
    pub fn note_by_id(
        &self,
        body: impl Borrow<model::NoteByIdBody>,
    ) -> Call<model::NoteByIdResponse> {
        let mut request = Request::new(&self.core, "Note by id", "POST", "/graphql");
        request.body(body.borrow());
        Call::json(request)
    }

    /// All notes.
    ///
    /// `POST /graphql`
    pub fn all_notes(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "All notes", "POST", "/graphql");
        request.body(&model::AllNotesBody::default());
        Call::content(request)
    }

    /// Rename.
    ///
    /// `POST /graphql`
    pub fn rename(&self, body: impl Borrow<model::RenameBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Rename", "POST", "/graphql");
        request.body(body.borrow());
        Call::content(request)
    }
}
