//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct QueryBody {
    pub word: Option<String>,
}
