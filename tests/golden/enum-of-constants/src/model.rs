//! The types that operations take and give.

use connector_runtime::Value;

/// What it looks like.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Color {
    /// Like a rose.
    Red,
    Green,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Color {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Red => "r",
            Self::Green => "g",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Color {
    fn from(value: &str) -> Self {
        match value {
            "r" => Self::Red,
            "g" => Self::Green,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Level {
    Low,
    High,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl Level {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Low => 1,
            Self::High => 2,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Low,
            2 => Self::High,
            _ => Self::Unknown(value),
        }
    }
}

/// A model that is known, or another.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Model {
    Small1,
    Large1,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Model {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Small1 => "small-1",
            Self::Large1 => "large-1",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Model {
    fn from(value: &str) -> Self {
        match value {
            "small-1" => Self::Small1,
            "large-1" => Self::Large1,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Parts {
    A,
    B,
    C,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Parts {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::C => "c",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Parts {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            "c" => Self::C,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Default)]
pub struct All {
    pub color: Option<Color>,
    pub level: Option<Level>,
    pub model: Option<Model>,
    pub parts: Option<Parts>,
    pub unit: Option<Option<AllUnit>>,
    pub mixed: Option<AllMixed>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllUnit {
    Metre,
    Foot,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AllUnit {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Metre => "metre",
            Self::Foot => "foot",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AllUnit {
    fn from(value: &str) -> Self {
        match value {
            "metre" => Self::Metre,
            "foot" => Self::Foot,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllMixed {
    Text(AllMixedText),
    Integer(i64),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllMixedText {
    Auto,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AllMixedText {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Auto => "auto",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AllMixedText {
    fn from(value: &str) -> Self {
        match value {
            "auto" => Self::Auto,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
