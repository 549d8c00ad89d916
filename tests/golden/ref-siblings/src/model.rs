//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct All {
    /// The first one.
    pub described: Option<Item>,
    /// Another text.
    ///
    /// Default `none`.
    ///
    /// Deprecated.
    pub text: Option<String>,
    pub read: Option<Item>,
    pub extended: Option<AllExtended>,
    pub required: Option<Item>,
    /// Some text.
    ///
    /// Maximum length `9`.
    pub limited: Option<String>,
}

#[derive(Clone)]
pub struct AllExtended {
    pub id: Option<String>,
    pub more: String,
}

impl AllExtended {
    /// A value with the members that are always there.
    pub fn new(more: impl Into<String>) -> Self {
        Self {
            id: None,
            more: more.into(),
        }
    }
}

/// An item.
#[derive(Clone, Default)]
pub struct Item {
    pub id: Option<String>,
}
