//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct Order {
    pub name: String,
    pub address: Option<OrderAddress>,
    pub lines: Option<Vec<OrderLine>>,
    pub note: Option<Value>,
}

impl Order {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            address: None,
            lines: None,
            note: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct OrderAddress {
    pub town: Option<String>,
}

#[derive(Clone, Default)]
pub struct OrderLine {
    pub item: Option<String>,
}
