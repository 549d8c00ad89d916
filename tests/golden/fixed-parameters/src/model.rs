//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateVersion {
    V2,
    /// A value that the definition does not name.
    Unknown(String),
}

impl CreateVersion {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::V2 => "v2",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CreateVersion {
    fn from(value: &str) -> Self {
        match value {
            "v2" => Self::V2,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateFormat {
    JsonRaw,
    /// A value that the definition does not name.
    Unknown(String),
}

impl CreateFormat {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::JsonRaw => "json \"raw\"",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CreateFormat {
    fn from(value: &str) -> Self {
        match value {
            "json \"raw\"" => Self::JsonRaw,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateLevel {
    N3,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl CreateLevel {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N3 => 3,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for CreateLevel {
    fn from(value: i64) -> Self {
        match value {
            3 => Self::N3,
            _ => Self::Unknown(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateMaybe {
    Only,
    /// A value that the definition does not name.
    Unknown(String),
}

impl CreateMaybe {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Only => "only",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CreateMaybe {
    fn from(value: &str) -> Self {
        match value {
            "only" => Self::Only,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum CreateXKind {
    Note,
    /// A value that the definition does not name.
    Unknown(String),
}

impl CreateXKind {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Note => "note",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for CreateXKind {
    fn from(value: &str) -> Self {
        match value {
            "note" => Self::Note,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct CreateBody {
    pub r#type: CreateXKind,
    pub text: String,
}

impl CreateBody {
    /// A value with the members that are always there.
    pub fn new(r#type: CreateXKind, text: impl Into<String>) -> Self {
        Self {
            r#type,
            text: text.into(),
        }
    }
}
