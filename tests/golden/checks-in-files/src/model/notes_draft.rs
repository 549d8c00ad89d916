//! Types of `notes` whose names have `draft`.

#[derive(Clone, Default)]
pub struct NoteDraft {
    /// Maximum length `1`.
    pub line1: Option<String>,
    /// Maximum length `2`.
    pub line2: Option<String>,
    /// Maximum length `3`.
    pub line3: Option<String>,
    /// Maximum length `4`.
    pub line4: Option<String>,
    /// Maximum length `5`.
    pub line5: Option<String>,
}
