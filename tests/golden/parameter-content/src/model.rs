//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct FindPrefs {
    pub dark: Option<bool>,
}

#[derive(Clone)]
pub struct Filter {
    pub word: String,
    pub limit: Option<i64>,
}

impl Filter {
    /// A value with the members that are always there.
    pub fn new(word: impl Into<String>) -> Self {
        Self {
            word: word.into(),
            limit: None,
        }
    }
}
