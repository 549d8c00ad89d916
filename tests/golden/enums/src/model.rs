//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PutValuesSort {
    Asc,
    Desc,
    /// A value that the definition does not name.
    Unknown(String),
}

impl PutValuesSort {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Asc => "asc",
            Self::Desc => "desc",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for PutValuesSort {
    fn from(value: &str) -> Self {
        match value {
            "asc" => Self::Asc,
            "desc" => Self::Desc,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum PutValuesLevel {
    N1,
    N2,
    Minus1,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl PutValuesLevel {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N1 => 1,
            Self::N2 => 2,
            Self::Minus1 => -1,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for PutValuesLevel {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::N1,
            2 => Self::N2,
            -1 => Self::Minus1,
            _ => Self::Unknown(value),
        }
    }
}

#[derive(Clone, Default)]
pub struct Values {
    pub plain: Option<Plain>,
    pub cases: Option<ValuesCases>,
    pub signs: Option<ValuesSigns>,
    pub empty: Option<ValuesEmpty>,
    pub named: Option<Weekday>,
    pub told: Option<ValuesTold>,
    pub listed: Option<ValuesListed>,
    pub twice: Option<ValuesTwice>,
    pub mixed: Option<ValuesMixed>,
    pub nullable: Option<Option<ValuesNullable>>,
    pub unknown: Option<ValuesUnknown>,
    pub prelude: Option<ValuesPrelude>,
    pub fraction: Option<f64>,
    pub flags: Option<Vec<ValuesFlag>>,
    pub big: Option<ValuesBig>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesCases {
    On,
    On2,
    On3,
    Off,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesCases {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::On => "on",
            Self::On2 => "On",
            Self::On3 => "ON",
            Self::Off => "off",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesCases {
    fn from(value: &str) -> Self {
        match value {
            "on" => Self::On,
            "On" => Self::On2,
            "ON" => Self::On3,
            "off" => Self::Off,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesSigns {
    Plus1,
    Minus1,
    N1,
    APlus,
    AMinus,
    A,
    Less,
    LessOrEqual,
    Equal,
    N10Percent,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesSigns {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Plus1 => "+1",
            Self::Minus1 => "-1",
            Self::N1 => "1",
            Self::APlus => "A+",
            Self::AMinus => "A-",
            Self::A => "A",
            Self::Less => "<",
            Self::LessOrEqual => "<=",
            Self::Equal => "=",
            Self::N10Percent => "10%",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesSigns {
    fn from(value: &str) -> Self {
        match value {
            "+1" => Self::Plus1,
            "-1" => Self::Minus1,
            "1" => Self::N1,
            "A+" => Self::APlus,
            "A-" => Self::AMinus,
            "A" => Self::A,
            "<" => Self::Less,
            "<=" => Self::LessOrEqual,
            "=" => Self::Equal,
            "10%" => Self::N10Percent,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesEmpty {
    Empty,
    Some,
    Empty2,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesEmpty {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Empty => "",
            Self::Some => "some",
            Self::Empty2 => " ",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesEmpty {
    fn from(value: &str) -> Self {
        match value {
            "" => Self::Empty,
            "some" => Self::Some,
            " " => Self::Empty2,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Weekday {
    /// The first day.
    Monday,
    Tuesday,
    N3,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Weekday {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Monday => "1",
            Self::Tuesday => "2",
            Self::N3 => "3",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Weekday {
    fn from(value: &str) -> Self {
        match value {
            "1" => Self::Monday,
            "2" => Self::Tuesday,
            "3" => Self::N3,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesTold {
    /// The first letter
    A,
    /// Not the last.
    SecondLetter,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesTold {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::SecondLetter => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesTold {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::SecondLetter,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesListed {
    Ten,
    Twenty,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl ValuesListed {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::Ten => 10,
            Self::Twenty => 20,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for ValuesListed {
    fn from(value: i64) -> Self {
        match value {
            10 => Self::Ten,
            20 => Self::Twenty,
            _ => Self::Unknown(value),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesTwice {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesTwice {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesTwice {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum ValuesMixed {
    Boolean(bool),
    Integer(i64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesNullable {
    Here,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesNullable {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Here => "here",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesNullable {
    fn from(value: &str) -> Self {
        match value {
            "here" => Self::Here,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesUnknown {
    Unknown,
    Unknown2,
    Other,
    /// A value that the definition does not name.
    Unrecognized(String),
}

impl ValuesUnknown {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Unknown => "unknown",
            Self::Unknown2 => "Unknown",
            Self::Other => "other",
            Self::Unrecognized(value) => value,
        }
    }
}

impl From<&str> for ValuesUnknown {
    fn from(value: &str) -> Self {
        match value {
            "unknown" => Self::Unknown,
            "Unknown" => Self::Unknown2,
            "other" => Self::Other,
            _ => Self::Unrecognized(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesPrelude {
    None,
    Some,
    Ok,
    Err,
    SelfValue,
    SelfValue2,
    Type,
    String,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesPrelude {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::None => "None",
            Self::Some => "Some",
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::SelfValue => "self",
            Self::SelfValue2 => "Self",
            Self::Type => "type",
            Self::String => "String",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesPrelude {
    fn from(value: &str) -> Self {
        match value {
            "None" => Self::None,
            "Some" => Self::Some,
            "Ok" => Self::Ok,
            "Err" => Self::Err,
            "self" => Self::SelfValue,
            "Self" => Self::SelfValue2,
            "type" => Self::Type,
            "String" => Self::String,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesFlag {
    R,
    W,
    /// A value that the definition does not name.
    Unknown(String),
}

impl ValuesFlag {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::R => "r",
            Self::W => "w",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for ValuesFlag {
    fn from(value: &str) -> Self {
        match value {
            "r" => Self::R,
            "w" => Self::W,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum ValuesBig {
    N9223372036854775807,
    Minus9223372036854775808,
    N0,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl ValuesBig {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N9223372036854775807 => 9223372036854775807,
            Self::Minus9223372036854775808 => -9223372036854775808,
            Self::N0 => 0,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for ValuesBig {
    fn from(value: i64) -> Self {
        match value {
            9223372036854775807 => Self::N9223372036854775807,
            -9223372036854775808 => Self::Minus9223372036854775808,
            0 => Self::N0,
            _ => Self::Unknown(value),
        }
    }
}

/// A plain one.
#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Plain {
    Open,
    InProgress,
    N2fa,
    Done,
    /// A value that the definition does not name.
    Unknown(String),
}

impl Plain {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::InProgress => "in-progress",
            Self::N2fa => "2fa",
            Self::Done => "done",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for Plain {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "in-progress" => Self::InProgress,
            "2fa" => Self::N2fa,
            "done" => Self::Done,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}
