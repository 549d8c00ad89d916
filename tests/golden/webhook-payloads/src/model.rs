//! The types that operations take and give.

#[derive(Clone)]
pub struct RemovedBody {
    pub id: String,
}

#[derive(Clone)]
pub struct StartJobBody {
    pub url: String,
}

impl StartJobBody {
    /// A value with the members that are always there.
    pub fn new(url: impl Into<String>) -> Self {
        Self { url: url.into() }
    }
}

#[derive(Clone)]
pub struct Added {
    pub note: String,
}

#[derive(Clone, Default)]
pub struct Done {
    pub result: Option<i64>,
}
