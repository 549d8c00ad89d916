//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "List notes", "GET", "/notes");
        ListNotes(request)
    }

    /// Count notes.
    ///
    /// `GET /notes/count`
    pub fn count_notes(&self) -> CountNotes {
        let request = Request::new(&self.core, "Count notes", "GET", "/notes/count");
        CountNotes(request)
    }

    /// Save note.
    ///
    /// `POST /notes`
    pub fn save_note(&self) -> SaveNote {
        let request = Request::new(&self.core, "Save note", "POST", "/notes");
        SaveNote(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// The state. Possible values: open, closed
    pub fn state(mut self, state: model::ListNotesState) -> Self {
        self.0.query("state", &state);
        self
    }

    /// One of `asc` or `desc`.
    pub fn order(mut self, order: impl AsRef<str>) -> Self {
        self.0.query("order", order.as_ref());
        self
    }

    /// One of the members of a note.
    pub fn by(mut self, by: impl AsRef<str>) -> Self {
        self.0.query("by", by.as_ref());
        self
    }
}

connector_runtime::request!(ListNotes => content);

/// A call of [`Client::count_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CountNotes(Request);

impl CountNotes {
    /// Either one of open|closed
    pub fn state(mut self, state: model::ListNotesState) -> Self {
        self.0.query("state", &state);
        self
    }
}

connector_runtime::request!(CountNotes => content);

/// A call of [`Client::save_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SaveNote(Request);

impl SaveNote {
    /// Allowed values are "red", "blue".
    pub fn colour(mut self, colour: model::SaveNoteColour) -> Self {
        self.0.form("colour", &colour);
        self
    }
}

connector_runtime::request!(SaveNote => content);
