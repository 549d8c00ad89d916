//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone, Default)]
pub struct All {
    pub point: Option<(f64, f64)>,
    pub path: Option<Vec<(f64, f64)>>,
    pub mixed: Option<(String, Option<i64>, AllMixed, AllMixed2)>,
    pub alone: Option<(String,)>,
    pub open: Option<Vec<Value>>,
}

#[derive(Clone, Default)]
pub struct AllMixed {
    pub id: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllMixed2 {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AllMixed2 {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AllMixed2 {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
