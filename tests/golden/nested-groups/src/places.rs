//! Where notes hang.

use super::boards::Boards;
use connector_runtime::Core;

/// Where notes hang.
#[derive(Clone, Copy, Debug)]
pub struct Places<'a> {
    pub(super) core: &'a Core,
}

impl<'a> Places<'a> {
    /// Operations of the group `boards`.
    pub fn boards(&self) -> Boards<'a> {
        Boards { core: self.core }
    }
}
