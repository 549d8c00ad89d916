//! The types that operations take and give.

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBody {
    pub title: Option<String>,
}
