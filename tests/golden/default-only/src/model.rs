//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Problem {
    pub message: String,
}
