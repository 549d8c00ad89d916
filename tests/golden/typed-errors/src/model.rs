//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct GetNoteResponse {
    pub text: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct ErrorBody {
    pub after: Option<i64>,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub message: String,
    pub code: Option<i64>,
}
