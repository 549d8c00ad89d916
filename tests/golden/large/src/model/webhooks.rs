//! Types of `webhooks`.

use super::User;

#[derive(Clone, Default)]
pub struct NoteChange {
    pub note: Option<String>,
    pub by: Option<User>,
}
