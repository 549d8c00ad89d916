//! The types that operations take and give.

#[derive(Clone)]
pub struct Note {
    pub text: String,
}

#[derive(Clone)]
pub struct Ticket {
    pub number: i64,
}
