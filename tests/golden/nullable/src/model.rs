//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct Holder {
    pub required: String,
    pub both: Option<String>,
    pub nullable: Option<Option<String>>,
    pub optional: Option<String>,
    pub listed: Option<Option<i64>>,
    pub items: Option<Vec<Option<String>>>,
    pub anything: Option<Value>,
    pub alternative: Option<Value>,
    pub part: Option<Option<Part>>,
}

impl Holder {
    /// A value with the members that are always there.
    pub fn new(required: impl Into<String>, both: Option<String>) -> Self {
        Self {
            required: required.into(),
            both,
            nullable: None,
            optional: None,
            listed: None,
            items: None,
            anything: None,
            alternative: None,
            part: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct Part {
    pub text: Option<String>,
}
