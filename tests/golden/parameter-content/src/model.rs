//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct FindPrefs {
    pub dark: Option<bool>,
}

#[derive(Clone, Debug, PartialEq)]
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
