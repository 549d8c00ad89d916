//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone, Default)]
pub struct All {
    pub pattern: Option<BTreeMap<String, String>>,
    pub patterns: Option<BTreeMap<String, Value>>,
    pub beside: Option<AllBeside>,
    pub both: Option<AllBoth>,
    pub same: Option<BTreeMap<String, i64>>,
    pub typed: Option<AllTyped>,
    pub anything: Option<AllBoth>,
    pub unevaluated: Option<AllBeside>,
    pub map: Option<BTreeMap<String, Vec<String>>>,
    pub names: Option<BTreeMap<String, bool>>,
    pub required: Option<BTreeMap<String, String>>,
}

#[derive(Clone, Default)]
pub struct AllBeside {
    pub id: Option<String>,
    /// Every other member.
    pub additional: BTreeMap<String, i64>,
}

#[derive(Clone, Default)]
pub struct AllBoth {
    pub id: Option<String>,
    /// Every other member.
    pub additional: BTreeMap<String, Value>,
}

#[derive(Clone)]
pub struct AllTyped {
    pub id: String,
    pub rest: Option<String>,
    /// Every other member.
    pub additional: BTreeMap<String, ValueModel>,
}

impl AllTyped {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            rest: None,
            additional: BTreeMap::new(),
        }
    }
}

#[derive(Clone, Default)]
pub struct ValueModel {
    pub text: Option<String>,
}
