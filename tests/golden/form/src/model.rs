//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SendFieldsKind {
    Person,
    /// A value that the definition does not name.
    Unknown(String),
}

impl SendFieldsKind {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Person => "person",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for SendFieldsKind {
    fn from(value: &str) -> Self {
        match value {
            "person" => Self::Person,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
pub struct SendBodyBody {
    pub name: String,
    pub age: Option<i64>,
    pub address: Option<SendBodyBodyAddress>,
    pub tags: Option<Vec<String>>,
}

impl SendBodyBody {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
            address: None,
            tags: None,
        }
    }
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct SendBodyBodyAddress {
    pub town: Option<String>,
}
