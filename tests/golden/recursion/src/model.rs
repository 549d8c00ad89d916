//! The types that operations take and give.

use connector_runtime::Value;
use std::collections::BTreeMap;

#[derive(Clone)]
pub struct Tree {
    pub name: String,
    pub parent: Option<Box<Tree>>,
    pub children: Option<Vec<Tree>>,
    pub by_name: Option<BTreeMap<String, Tree>>,
    pub owner: Option<Box<Owner>>,
    pub forest: Option<Vec<Tree>>,
}

impl Tree {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            parent: None,
            children: None,
            by_name: None,
            owner: None,
            forest: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct Owner {
    pub favourite: Option<Option<Box<Tree>>>,
    pub deputy: Option<Box<Deputy>>,
}

#[derive(Clone, Default)]
pub struct Deputy {
    pub boss: Option<Box<Owner>>,
}

#[derive(Clone, Default)]
pub struct Endless {
    pub self_: Option<Value>,
    pub list: Option<Vec<Value>>,
    pub map: Option<BTreeMap<String, Value>>,
    pub ping: Option<Value>,
}
