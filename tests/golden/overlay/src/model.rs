//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub text: Option<String>,
    /// In bytes.
    pub size: i64,
    pub author: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Draft {
    pub text: Option<String>,
    pub size: Option<String>,
}
