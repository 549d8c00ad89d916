//! Types of `notes` whose names have `note`.

use super::{NoteState, Tag};
use connector_runtime::DateTime;

#[derive(Clone)]
pub struct Note {
    pub text: String,
    pub state: Option<NoteState>,
    pub tags: Option<Vec<Tag>>,
    pub written: Option<DateTime>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            state: None,
            tags: None,
            written: None,
        }
    }
}
