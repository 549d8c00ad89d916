//! The types that operations take and give.

/// Inferred from 2 examples of the request body.
#[derive(Clone, Default)]
pub struct CreateNoteBody {
    /// Seen in every example.
    pub title: Option<String>,
    pub text: Option<String>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateEventBody {
    pub event: Option<String>,
    pub at: Option<String>,
}

/// Inferred from 1 example of the request body.
#[derive(Clone, Default)]
pub struct CreateNotesBodyItem {
    pub title: Option<String>,
}

/// Inferred from 2 examples of the request body.
#[derive(Clone, Default)]
pub struct LoginBody {
    pub name: Option<String>,
    pub word: Option<String>,
    pub key: Option<String>,
}
