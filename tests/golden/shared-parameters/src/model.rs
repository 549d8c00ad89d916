//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct TouchBody {
    pub by: Option<String>,
}
