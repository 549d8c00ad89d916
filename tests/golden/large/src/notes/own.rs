//! Operations of `notes`.

use super::super::model;
use super::Notes;
use connector_runtime::{Call, Request};
use std::borrow::Borrow;

impl Notes<'_> {
    /// `POST /notes`
    pub fn create(&self, body: impl Borrow<model::Note>) -> Call<model::Note> {
        let mut request = Request::new(self.core, "CreateNote", "POST", "/notes");
        request.body(body.borrow());
        Call::json(request)
    }
}
