//! The types that operations take and give.

use connector_runtime::{Date, Value};
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct AddPetResponse {
    pub code: i64,
    /// Every other member.
    pub additional: BTreeMap<String, Value>,
}

#[derive(Clone, Default)]
pub struct PutPetsBody {
    pub pets: Option<Vec<Pet>>,
    pub tags: Option<Vec<String>>,
    pub since: Option<Date>,
    pub remark: Option<String>,
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Dog),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct Cat {
    pub lives: i64,
}

impl Cat {
    /// A value with the members that are always there.
    pub fn new(lives: i64) -> Self {
        Self { lives }
    }
}

#[derive(Clone)]
pub struct Dog {
    pub kind: String,
    pub tricks: Vec<String>,
}

impl Dog {
    /// A value with the members that are always there.
    pub fn new(kind: impl Into<String>, tricks: Vec<String>) -> Self {
        Self {
            kind: kind.into(),
            tricks,
        }
    }
}
