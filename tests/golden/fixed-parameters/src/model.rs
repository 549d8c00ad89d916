//! The types that operations take and give.

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

#[derive(Clone)]
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
