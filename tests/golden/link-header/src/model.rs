//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct SearchResponse {
    pub total: Option<i64>,
    pub notes: Option<Vec<Note>>,
}

#[derive(Clone)]
pub struct Note {
    pub id: String,
}
