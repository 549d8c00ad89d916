//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct Delivery {
    /// Maximum length `8`.
    pub stamp: Option<String>,
    pub size: Option<Value>,
    pub weight: Option<f64>,
    pub value: Option<i64>,
    pub kind: String,
    pub note: Option<String>,
    pub language: Option<String>,
}

impl Delivery {
    /// A value with the members that are always there.
    pub fn new(kind: impl Into<String>) -> Self {
        Self {
            stamp: None,
            size: None,
            weight: None,
            value: None,
            kind: kind.into(),
            note: None,
            language: None,
        }
    }
}
