//! Types of `notes` and `tags` whose names have `colour`.

#[derive(Clone, Default)]
pub struct Colour {
    pub red: Option<i64>,
    pub green: Option<i64>,
    pub blue: Option<i64>,
}
