//! The types that operations take and give.

mod notes_draft;
mod notes_head;
mod notes_page;
mod shared_by_notes_users;
mod tags_draft;
mod tags_head;
mod tags_page;
mod users_draft;
mod users_page;

pub use self::notes_draft::*;
pub use self::notes_head::*;
pub use self::notes_page::*;
pub use self::shared_by_notes_users::*;
pub use self::tags_draft::*;
pub use self::tags_head::*;
pub use self::tags_page::*;
pub use self::users_draft::*;
pub use self::users_page::*;
