//! The types that operations take and give.

#[derive(Clone, Default)]
pub struct TouchBody {
    pub by: Option<String>,
}
