//! Types of `tags` whose names have `head`.

#[derive(Clone, Default)]
pub struct TagHead {
    pub line1: Option<String>,
    pub line2: Option<String>,
    pub line3: Option<String>,
    pub line4: Option<String>,
    pub line5: Option<String>,
}
