//! Everything about notes.

mod notebooks;
mod notes_list;
mod own;

pub use self::notes_list::*;

use connector_runtime::Core;

/// Everything about notes.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}
