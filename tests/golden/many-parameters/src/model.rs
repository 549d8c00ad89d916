//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendE {
    X,
    Y,
    /// A value that the definition does not name.
    Unknown(String),
}

impl SendE {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::X => "x",
            Self::Y => "y",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for SendE {
    fn from(value: &str) -> Self {
        match value {
            "x" => Self::X,
            "y" => Self::Y,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Default)]
pub struct SendBody {
    pub text: Option<String>,
}
