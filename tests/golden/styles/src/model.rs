//! The types that operations take and give.

#[derive(Clone)]
pub struct Point {
    pub x: i64,
    pub at: Option<String>,
    pub tags: Option<Vec<String>>,
}

impl Point {
    /// A value with the members that are always there.
    pub fn new(x: i64) -> Self {
        Self {
            x,
            at: None,
            tags: None,
        }
    }
}
