//! The types that operations take and give.

/// Inferred from a description.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ListNotesState {
    Open,
    Closed,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ListNotesState {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Closed => "closed",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ListNotesState {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "closed" => Self::Closed,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

/// Inferred from a description.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SaveNoteColour {
    Red,
    Blue,
    /// A value that the definition does not name.
    Unknown(String),
}

impl SaveNoteColour {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for SaveNoteColour {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            "blue" => Self::Blue,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
