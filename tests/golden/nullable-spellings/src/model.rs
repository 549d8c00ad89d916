//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct All {
    pub flag: Option<Option<String>>,
    pub types: Option<Option<String>>,
    pub one: Option<Option<String>>,
    pub any: Option<Option<Item>>,
    pub list: Option<Option<Vec<Option<i64>>>>,
    pub listed: Option<Option<AllListed>>,
    pub untyped: Option<Option<AllUntyped>>,
    pub constant: Option<Option<i64>>,
    pub null_enum: Option<Option<i64>>,
    pub null_object: Option<Option<Item>>,
    pub beside_reference: Option<Option<Item>>,
    pub several: Option<Option<AllSeveral>>,
    pub declared: Option<Option<Maybe>>,
    pub choice: Option<Option<AllChoice>>,
    /// An item.
    pub described: Option<Option<Item>>,
    pub sibling: Option<Option<Item>>,
    pub only: Option<Value>,
    pub object: Option<Option<AllObject>>,
    pub required: Option<bool>,
    pub required_ref: Option<Item>,
}

impl All {
    /// A value with the members that are always there.
    pub fn new(required: Option<bool>, required_ref: Option<Item>) -> Self {
        Self {
            flag: None,
            types: None,
            one: None,
            any: None,
            list: None,
            listed: None,
            untyped: None,
            constant: None,
            null_enum: None,
            null_object: None,
            beside_reference: None,
            several: None,
            declared: None,
            choice: None,
            described: None,
            sibling: None,
            only: None,
            object: None,
            required,
            required_ref,
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllListed {
    A,
    B,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AllListed {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::B => "b",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AllListed {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            "b" => Self::B,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum AllUntyped {
    A,
    /// A value that the definition does not name.
    Unknown(String),
}

impl AllUntyped {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::A => "a",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for AllUntyped {
    fn from(value: &str) -> Self {
        match value {
            "a" => Self::A,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllSeveral {
    Integer(i64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllChoice {
    Item(Item),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Default)]
pub struct AllObject {
    pub id: Option<String>,
}

#[derive(Clone, Default)]
pub struct Item {
    pub id: Option<String>,
}

#[derive(Clone, Default)]
pub struct Maybe {
    pub id: Option<i64>,
}
