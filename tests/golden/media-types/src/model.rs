//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct Note {
    pub text: Option<String>,
}
