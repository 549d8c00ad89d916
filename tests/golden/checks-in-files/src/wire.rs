//! How the types are written and read, and by that shown and compared.

mod notes_draft;
mod notes_head;
mod notes_page;
mod shared_by_notes_users;
mod tags_draft;
mod tags_head;
mod tags_page;
mod users_draft;
mod users_page;
