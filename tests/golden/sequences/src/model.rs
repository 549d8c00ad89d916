//! The types that operations take and give.

#[derive(Clone)]
pub struct Entry {
    pub text: String,
}

impl Entry {
    /// A value with the members that are always there.
    pub fn new(text: impl Into<String>) -> Self {
        Self { text: text.into() }
    }
}
