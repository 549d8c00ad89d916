//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct About {
    pub author: Option<String>,
}
