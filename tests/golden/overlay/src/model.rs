//! The types that operations take and give.

#[derive(Clone)]
pub struct Note {
    pub text: Option<String>,
    /// In bytes.
    pub size: i64,
    pub author: Option<String>,
}

#[derive(Clone, Default)]
pub struct Draft {
    pub text: Option<String>,
    pub size: Option<String>,
}
