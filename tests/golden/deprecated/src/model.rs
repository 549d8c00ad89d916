//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct Note {
    /// Use `body`.
    ///
    /// Deprecated.
    pub text: Option<String>,
    pub body: Option<String>,
}
