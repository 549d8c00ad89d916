//! The types that operations take and give.

use std::collections::BTreeMap;

#[derive(Clone)]
pub struct Barrel {
    pub id: i32,
    pub kinds: Option<Vec<String>>,
    pub label: String,
    pub good: Vec<Apple>,
    pub bad: Option<Vec<String>>,
    pub rows: Option<Vec<Vec<i64>>>,
    pub note: Note,
    pub inner: Option<Box<Barrel>>,
    pub sealed: Option<bool>,
    pub sizes: Option<BTreeMap<String, i64>>,
}

impl Barrel {
    /// A value with the members that are always there.
    pub fn new(id: i32, label: impl Into<String>, good: Vec<Apple>, note: Note) -> Self {
        Self {
            id,
            kinds: None,
            label: label.into(),
            good,
            bad: None,
            rows: None,
            note,
            inner: None,
            sealed: None,
            sizes: None,
        }
    }
}

/// `kind` is always `fruit`.
#[derive(Clone, Default)]
pub struct Apple {
    pub grade: Option<AppleGrade>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AppleGrade {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AppleGrade {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "A",
            Self::B => "B",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AppleGrade {
    fn from(value: &str) -> Self {
        match value {
            "A" => Self::A,
            "B" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Default)]
pub struct Note {
    pub lang: Option<String>,
    pub text: Option<String>,
}

#[derive(Clone)]
pub struct Problem {
    pub message: String,
}
