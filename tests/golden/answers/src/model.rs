//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct PutNoteResponse {
    pub id: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    pub text: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Missing {
    pub id: Option<String>,
}

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Problem {
    pub title: Option<String>,
    pub status: Option<i64>,
}
