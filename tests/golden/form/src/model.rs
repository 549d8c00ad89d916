//! The types that operations take and give.

#[derive(Clone)]
pub struct SendBodyBody {
    pub name: String,
    pub age: Option<i64>,
    pub address: Option<SendBodyBodyAddress>,
    pub tags: Option<Vec<String>>,
}

impl SendBodyBody {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            age: None,
            address: None,
            tags: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct SendBodyBodyAddress {
    pub town: Option<String>,
}
