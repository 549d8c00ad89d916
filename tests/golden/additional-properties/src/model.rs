//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone, Default)]
pub struct All {
    pub open: Option<Open>,
    pub typed: Option<Typed>,
    pub closed: Option<Closed>,
    pub scores: Option<BTreeMap<String, f64>>,
    pub anything: Option<BTreeMap<String, Value>>,
    pub shapeless: Option<Value>,
    pub inline: Option<BTreeMap<String, AllInline>>,
}

#[derive(Clone, Default)]
pub struct AllInline {
    pub at: Option<String>,
}

#[derive(Clone)]
pub struct Open {
    pub id: String,
    pub additional: Option<String>,
    /// Every other member.
    pub additional_2: BTreeMap<String, Value>,
}

impl Open {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            additional: None,
            additional_2: BTreeMap::new(),
        }
    }
}

#[derive(Clone, Default)]
pub struct Typed {
    pub id: Option<String>,
    /// Every other member.
    pub additional: BTreeMap<String, Closed>,
}

#[derive(Clone, Default)]
pub struct Closed {
    pub text: Option<String>,
}
