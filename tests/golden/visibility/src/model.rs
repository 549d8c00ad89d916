//! The types that operations take and give.

/// `kind` is always `note`.
#[derive(Clone)]
pub struct CreateBody {
    pub format: String,
    pub text: String,
}

impl CreateBody {
    /// A value with the members that are always there.
    pub fn new(format: impl Into<String>, text: impl Into<String>) -> Self {
        Self {
            format: format.into(),
            text: text.into(),
        }
    }
}
