//! The types that operations take and give.

#[derive(Clone, Debug, Default, PartialEq)]
pub struct Note {
    /// Use `body`.
    ///
    /// Deprecated.
    pub text: Option<String>,
    pub body: Option<String>,
}
