//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
pub struct ChangeAsJsonPatchBodyItem {
    pub op: String,
    pub path: String,
    pub value: Option<Value>,
}

impl ChangeAsJsonPatchBodyItem {
    /// A value with the members that are always there.
    pub fn new(op: impl Into<String>, path: impl Into<String>) -> Self {
        Self {
            op: op.into(),
            path: path.into(),
            value: None,
        }
    }
}

/// `grant_type` is always `authorization_code`.
#[derive(Clone)]
pub struct SendInlineFormBody {
    pub code: String,
    pub scopes: Option<Vec<String>>,
}

impl SendInlineFormBody {
    /// A value with the members that are always there.
    pub fn new(code: impl Into<String>) -> Self {
        Self {
            code: code.into(),
            scopes: None,
        }
    }
}

#[derive(Clone)]
pub struct Note {
    pub text: String,
    pub size: Option<Option<i64>>,
}

impl Note {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            size: None,
        }
    }
}
