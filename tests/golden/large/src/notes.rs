//! Everything about notes.

mod main_;
mod notebooks;
mod notes_list;

pub use self::notes_list::*;

use connector_runtime::Core;

/// Everything about notes.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}
