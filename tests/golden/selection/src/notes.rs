//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{Core, Request};

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
}

/// A call of [`Notes::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

connector_runtime::request!(ListNotes => json model::Note);
