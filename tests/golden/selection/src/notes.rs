//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{Call, Core, Request};

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// `GET /notes`
    pub fn list(&self) -> Call<model::Note> {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        Call::json(request)
    }
}
