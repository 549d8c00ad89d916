//! The types that operations take and give.

#[derive(Clone, Debug, PartialEq)]
pub struct Note {
    pub text: String,
}

#[derive(Clone, Debug, PartialEq)]
pub struct Ticket {
    pub number: i64,
}
