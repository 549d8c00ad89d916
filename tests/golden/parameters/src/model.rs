//! The types that operations take and give.

#[derive(Clone)]
pub struct Note {
    pub text: String,
    pub size: Option<i32>,
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
