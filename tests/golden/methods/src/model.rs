//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct QueryBody {
    pub word: Option<String>,
}
