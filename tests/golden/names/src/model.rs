//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum TypeModel {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl TypeModel {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for TypeModel {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
pub struct StringModel {
    pub r#type: String,
    pub type_2: Option<String>,
    pub type_3: Option<String>,
    pub type_2_2: Option<String>,
    pub self_: Option<String>,
    pub self_2: Option<String>,
    pub super_: Option<String>,
    pub crate_: Option<String>,
    pub r#async: Option<String>,
    pub r#gen: Option<String>,
    pub _1st: Option<String>,
    pub field: Option<String>,
    pub underscore: Option<String>,
    pub odata_type: Option<String>,
    pub grosse: Option<String>,
    pub ri_ben: Option<String>,
    pub plus_1: Option<String>,
    pub a_b: Option<String>,
    pub a_b_2: Option<String>,
    pub a_b_3: Option<String>,
    pub object: Option<String>,
    pub node: Option<String>,
    pub to: Option<String>,
    pub additional: Option<String>,
    /// Every other member.
    pub additional_2: BTreeMap<String, String>,
}

impl StringModel {
    /// A value with the members that are always there.
    pub fn new(r#type: impl Into<String>) -> Self {
        Self {
            r#type: r#type.into(),
            type_2: None,
            type_3: None,
            type_2_2: None,
            self_: None,
            self_2: None,
            super_: None,
            crate_: None,
            r#async: None,
            r#gen: None,
            _1st: None,
            field: None,
            underscore: None,
            odata_type: None,
            grosse: None,
            ri_ben: None,
            plus_1: None,
            a_b: None,
            a_b_2: None,
            a_b_3: None,
            object: None,
            node: None,
            to: None,
            additional: None,
            additional_2: BTreeMap::new(),
        }
    }
}

#[derive(Clone, Default)]
pub struct OptionModel {
    pub vec: Option<VecModel>,
    pub r#box: Option<BoxModel>,
    pub value: Option<ValueModel>,
    pub client: Option<ClientModel>,
    pub self_: Option<SelfValue>,
    pub notes: Option<Vec<Note>>,
    pub upper: Option<Note2>,
    pub digits: Option<N2nd>,
    pub ok: Option<OkModel>,
    pub some: Option<SomeModel>,
}

#[derive(Clone, Default)]
pub struct VecModel {
    pub items: Option<Vec<String>>,
}

#[derive(Clone, Default)]
pub struct BoxModel {
    pub inner: Option<Box<BoxModel>>,
}

#[derive(Clone, Default)]
pub struct ValueModel {
    pub any: Option<Value>,
}

#[derive(Clone, Default)]
pub struct ClientModel {
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct SelfValue {
    pub name: Option<String>,
}

#[derive(Clone, Default)]
pub struct ErrorModel {
    pub message: Option<String>,
}

#[derive(Clone, Default)]
pub struct Note {
    pub lower: Option<String>,
}

#[derive(Clone, Default)]
pub struct Note2 {
    pub upper: Option<String>,
}

#[derive(Clone, Default)]
pub struct N2nd {
    pub place: Option<String>,
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum OkModel {
    Ok,
    Err,
    /// A value that the definition does not name.
    Unknown(String),
}

impl OkModel {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Ok => "Ok",
            Self::Err => "Err",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for OkModel {
    fn from(value: &str) -> Self {
        match value {
            "Ok" => Self::Ok,
            "Err" => Self::Err,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum SomeModel {
    N0,
    N1,
    /// A value that the definition does not name.
    Unknown(i64),
}

impl SomeModel {
    /// The value on the wire.
    pub fn as_i64(&self) -> i64 {
        match self {
            Self::N0 => 0,
            Self::N1 => 1,
            Self::Unknown(value) => *value,
        }
    }
}

impl From<i64> for SomeModel {
    fn from(value: i64) -> Self {
        match value {
            0 => Self::N0,
            1 => Self::N1,
            _ => Self::Unknown(value),
        }
    }
}
