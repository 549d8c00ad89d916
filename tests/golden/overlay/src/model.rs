//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub text: Option<String>,
    /// In bytes.
    pub size: i64,
    pub author: Option<Value>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub text: Option<String>,
    pub size: Option<String>,
}
