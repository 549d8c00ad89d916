//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{Core, Request};
use std::borrow::Borrow;

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// `GET /notes`
    pub fn list(&self) -> ListNotes {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    pub fn create(&self, body: impl Borrow<model::Draft>) -> CreateNote {
        let mut request = Request::new(self.core, "CreateNote", "POST", "/notes");
        request.body(body.borrow());
        CreateNote(request)
    }
}

/// A call of [`Notes::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

connector_runtime::request!(ListNotes => json Vec<model::Note>);

/// A call of [`Notes::create`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CreateNote(Request);

connector_runtime::request!(CreateNote => json model::Note);
