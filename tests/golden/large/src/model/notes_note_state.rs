//! Types of `notes` whose names have `note state`.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteState {
    Open,
    Done,
    /// A value that the definition does not name.
    Unknown(String),
}

impl NoteState {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for NoteState {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "done" => Self::Done,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
