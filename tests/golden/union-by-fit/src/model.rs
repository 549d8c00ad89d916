//! The types that operations take and give.

use connector_runtime::{Date, Uuid, Value};
use std::collections::BTreeMap;

#[derive(Clone)]
#[non_exhaustive]
pub enum FindId {
    Integer(i64),
    Text(Uuid),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum FindState {
    Boolean(bool),
    Text(FindStateText),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum FindStateText {
    Open,
    Done,
    /// A value that the definition does not name.
    Unknown(String),
}

impl FindStateText {
    /// The value on the wire.
    pub fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for FindStateText {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "done" => Self::Done,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum FindResponse {
    Person(Person),
    List(Vec<Person>),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Default)]
pub struct All {
    /// A limit, or `none`.
    pub scalar: Option<AllScalar>,
    pub dated: Option<String>,
    pub party: Option<AllParty>,
    pub members: Option<Vec<Option<AllMember>>>,
    pub listed: Option<AllListed>,
    pub mapped: Option<AllMapped>,
    pub nested: Option<AllNested>,
    pub tree: Option<Tree>,
    pub inline: Option<AllInline>,
    pub anything: Option<Value>,
    pub same: Option<String>,
}

/// A limit, or `none`.
#[derive(Clone)]
#[non_exhaustive]
pub enum AllScalar {
    Integer(i64),
    Boolean(bool),
    Number(f64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllParty {
    Person(Person),
    Company(Company),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllMember {
    Company(Company),
    Person(Person),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllListed {
    Texts(Vec<String>),
    Integers(Vec<i64>),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllMapped {
    Map(BTreeMap<String, i64>),
    Integer(i64),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllNested {
    Integer(i64),
    Boolean(bool),
    Person(Person),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllInline {
    ByName(AllInlineByName),
    Object(AllInlineObject),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// By name.
#[derive(Clone)]
pub struct AllInlineByName {
    pub name: String,
}

impl AllInlineByName {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self { name: name.into() }
    }
}

#[derive(Clone)]
pub struct AllInlineObject {
    pub number: i64,
}

impl AllInlineObject {
    /// A value with the members that are always there.
    pub fn new(number: i64) -> Self {
        Self { number }
    }
}

#[derive(Clone)]
pub struct Person {
    pub name: String,
    pub born: Date,
}

impl Person {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>, born: impl Into<Date>) -> Self {
        Self {
            name: name.into(),
            born: born.into(),
        }
    }
}

#[derive(Clone)]
pub struct Company {
    pub name: String,
    pub vat: Option<String>,
}

impl Company {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            vat: None,
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Tree {
    List(Vec<Tree>),
    Branch(Box<Branch>),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct Branch {
    pub left: Box<Tree>,
    pub right: Option<Box<Tree>>,
}

impl Branch {
    /// A value with the members that are always there.
    pub fn new(left: impl Into<Box<Tree>>) -> Self {
        Self {
            left: left.into(),
            right: None,
        }
    }
}
