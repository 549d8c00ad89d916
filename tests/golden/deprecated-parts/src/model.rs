//! The types that operations take and give.

/// A thing of the past.
#[derive(Clone, Default)]
pub struct Old {
    /// Use `new`.
    ///
    /// Deprecated.
    pub old: Option<String>,
    pub new: Option<String>,
    pub state: Option<State>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum State {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl State {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for State {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
