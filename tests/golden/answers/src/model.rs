//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct PutNoteResponse {
    pub id: Option<String>,
}

#[derive(Clone, Default)]
pub struct Note {
    pub text: Option<String>,
}

#[derive(Clone, Default)]
pub struct Missing {
    pub id: Option<String>,
}

#[derive(Clone, Default)]
pub struct Problem {
    pub title: Option<String>,
    pub status: Option<i64>,
}
