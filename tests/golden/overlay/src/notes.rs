//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{Call, Core, Request};
use std::borrow::Borrow;

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// `GET /notes`
    pub fn list(&self) -> Call<Vec<model::Note>> {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        Call::json(request)
    }

    /// `POST /notes`
    pub fn create(&self, body: impl Borrow<model::Draft>) -> Call<model::Note> {
        let mut request = Request::new(self.core, "CreateNote", "POST", "/notes");
        request.body(body.borrow());
        Call::json(request)
    }
}
