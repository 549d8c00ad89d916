//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
#[non_exhaustive]
pub enum PutAllKey {
    Integer(i64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Default)]
pub struct All {
    pub text_or_number: Option<AllTextOrNumber>,
    pub nullable: Option<Option<AllNullable>>,
    pub list: Option<AllList>,
    pub object: Option<AllObject>,
    pub one: Option<String>,
    pub mixed: Option<PutAllKey>,
    pub listed: Option<Option<AllTextOrNumber>>,
    pub listed_numbers: Option<f64>,
    pub listed_flag: Option<bool>,
    pub listed_objects: Option<Value>,
    pub id: Option<Id>,
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllTextOrNumber {
    Number(f64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllNullable {
    Integer(i64),
    Boolean(bool),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllList {
    Integers(Vec<i64>),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllObject {
    Object(AllObjectObject),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct AllObjectObject {
    pub id: String,
}

impl AllObjectObject {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self { id: id.into() }
    }
}

/// A number, or a text from older versions.
#[derive(Clone)]
#[non_exhaustive]
pub enum Id {
    Integer(i64),
    Text(String),
    /// A value that the definition does not name.
    Unknown(Value),
}
