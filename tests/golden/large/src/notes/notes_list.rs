//! Operations of `notes list`.

use super::super::model;
use super::Notes;
use connector_runtime::{ApiError, Reply, Request};

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

impl ListNotes {
    pub fn state(mut self, state: model::NoteState) -> Self {
        self.0.query("state", &state);
        self
    }

    pub fn tag(mut self, tag: impl AsRef<str>) -> Self {
        self.0.query("tag", tag.as_ref());
        self
    }
}

connector_runtime::request!(ListNotes => json Vec<model::Note>);

/// What [`Notes::list`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum ListNotesError {
    /// 404: No such tag.
    NotFound(model::Problem),
}

impl ApiError for ListNotesError {
    const OPERATION: &'static str = "ListNotes";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            _ => None,
        }
    }
}
