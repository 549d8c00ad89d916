//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum GetRegion {
    Eu,
    Us,
    /// A value that the definition does not name.
    Unknown(String),
}

impl GetRegion {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Eu => "eu",
            Self::Us => "us",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for GetRegion {
    fn from(value: &str) -> Self {
        match value {
            "eu" => Self::Eu,
            "us" => Self::Us,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
