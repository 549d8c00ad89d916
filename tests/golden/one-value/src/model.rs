//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AddNoteMode {
    Fast,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AddNoteMode {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Fast => "fast",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AddNoteMode {
    fn from(value: &str) -> Self {
        match value {
            "fast" => Self::Fast,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

/// `object` is always `note`.
/// `major` is always `3`.
/// `final` is always `true`.
/// `single` is always `one`.
#[derive(Clone)]
pub struct Note {
    pub nullable: Option<NoteNullable>,
    pub maybe: Option<NoteMaybe>,
    pub minor: Option<NoteMinor>,
    pub flag: Option<bool>,
    pub ratio: Option<f64>,
    pub text: Option<String>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(nullable: Option<NoteNullable>) -> Self {
        Self {
            nullable,
            maybe: None,
            minor: None,
            flag: None,
            ratio: None,
            text: None,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteNullable {
    X,
    /// A value that the definition does not name.
    Unknown(String),
}

impl NoteNullable {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::X => "x",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for NoteNullable {
    fn from(value: &str) -> Self {
        match value {
            "x" => Self::X,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteMaybe {
    Perhaps,
    /// A value that the definition does not name.
    Unknown(String),
}

impl NoteMaybe {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Perhaps => "perhaps",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for NoteMaybe {
    fn from(value: &str) -> Self {
        match value {
            "perhaps" => Self::Perhaps,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum NoteMinor {
    N4,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl NoteMinor {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N4 => 4,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for NoteMinor {
    fn from(value: i64) -> Self {
        match value {
            4 => Self::N4,
            _ => Self::Unknown(value),
        }
    }
}
