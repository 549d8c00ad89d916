//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct Note {
    pub text: Option<String>,
    /// In bytes.
    pub size: i64,
    pub author: Option<Value>,
}

#[derive(Clone, Default)]
pub struct Draft {
    pub text: Option<String>,
    pub size: Option<String>,
}
