//! The types that operations take and give.

#[derive(Clone)]
pub struct Note {
    pub text: String,
}

#[derive(Clone)]
pub struct Problem {
    pub message: String,
}
