//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct GetNoteResponse {
    pub text: Option<String>,
}

#[derive(Clone, Default)]
pub struct ErrorBody {
    pub after: Option<i64>,
}

#[derive(Clone)]
pub struct Problem {
    pub message: String,
    pub code: Option<i64>,
}
