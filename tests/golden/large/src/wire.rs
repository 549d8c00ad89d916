//! How the types are written and read, and by that shown and compared.

mod common_health;
mod common_problem;
mod notes_note;
mod notes_note_state;
mod notes_notebook;
mod shared_by_notes_tags_colour;
mod shared_by_notes_tags_tag;
mod shared_by_user_accounts_webhooks;
mod webhooks;
