//! The types that operations take and give.

use connector_runtime::Uuid;

/// A note, in a file of its own.
#[derive(Clone)]
pub struct Note {
    pub text: String,
    pub parent: Option<Box<Note>>,
    pub author: Option<NoteAuthor>,
    pub state: Option<State>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            parent: None,
            author: None,
            state: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct Author {
    pub name: Option<String>,
    pub id: Option<Uuid>,
}

#[derive(Clone, Default)]
pub struct NoteAuthor {
    pub name: Option<String>,
    pub id: Option<Uuid>,
}

#[derive(Clone, Default)]
pub struct Problem {
    pub title: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    Open,
    Done,
    /// A value that the definition does not name.
    Unknown(String),
}

impl State {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "done" => Self::Done,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
