//! The limits of the types.

mod notes_draft;
mod notes_head;
mod notes_page;
mod shared_by_notes_users;
mod users_draft;
mod users_page;
