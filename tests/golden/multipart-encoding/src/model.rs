//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct About {
    pub author: Option<String>,
}
