//! The types that operations take and give.

mod common_health;
mod common_problem;
mod notes_note;
mod notes_note_state;
mod notes_notebook;
mod shared_by_notes_tags_colour;
mod shared_by_notes_tags_tag;
mod shared_by_user_accounts_webhooks;
mod webhooks;

pub use self::common_health::*;
pub use self::common_problem::*;
pub use self::notes_note::*;
pub use self::notes_note_state::*;
pub use self::notes_notebook::*;
pub use self::shared_by_notes_tags_colour::*;
pub use self::shared_by_notes_tags_tag::*;
pub use self::shared_by_user_accounts_webhooks::*;
pub use self::webhooks::*;
