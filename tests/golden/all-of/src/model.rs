//! The types that operations take and give.

use connector_runtime::{Date, Uuid};

#[derive(Clone)]
pub struct Base {
    pub id: String,
    pub kind: Option<String>,
}

/// Made of three.
#[derive(Clone)]
pub struct Merged {
    pub id: String,
    pub kind: Option<i64>,
    pub size: i64,
    pub own: bool,
    pub late: String,
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct Holder {
    /// The same type, with words of its own.
    pub described: Option<Base>,
    pub nullable: Option<Option<Base>>,
    pub renamed: Option<Base>,
    pub extended: Option<HolderExtended>,
}

#[derive(Clone)]
pub struct HolderExtended {
    pub id: String,
    pub kind: Option<String>,
    pub more: Option<String>,
}

#[derive(Clone, Default)]
pub struct ToldAgain {
    pub whole: Option<Base>,
    pub part: Option<Base>,
    pub shared: Option<ToldAgainShared>,
}

#[derive(Clone)]
pub struct ToldAgainShared {
    pub limit: Option<i64>,
    pub day: Option<Date>,
    pub count: i64,
}

#[derive(Clone, Default)]
pub struct Plain {
    /// Maximum length `36`.
    pub id: Option<Uuid>,
    pub colour: Option<Colour>,
    pub sizes: Option<Vec<i64>>,
    pub count: Option<i32>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Colour {
    Red,
    Blue,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Colour {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "red",
            Self::Blue => "blue",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Colour {
    fn from(value: &str) -> Self {
        match value {
            "red" => Self::Red,
            "blue" => Self::Blue,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
