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

/// `type` is always `note`.
#[derive(Clone)]
pub struct CreateBody {
    pub text: String,
}

impl CreateBody {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
