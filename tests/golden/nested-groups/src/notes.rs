//! Everything about notes.

use super::drafts::Drafts2;
use super::old_drafts::OldDrafts;
use connector_runtime::{Call, Core, Request};

/// Everything about notes.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl<'a> Notes<'a> {
    /// Notes that nobody sees.
    pub fn drafts_2(&self) -> Drafts2<'a> {
        Drafts2 { core: self.core }
    }

    /// Operations of the group `old drafts`.
    pub fn old_drafts(&self) -> OldDrafts<'a> {
        OldDrafts { core: self.core }
    }
}

impl Notes<'_> {
    /// `GET /notes`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(self.core, "ListNotes", "GET", "/notes");
        Call::empty(request)
    }

    /// `GET /notes/drafts`
    pub fn drafts(&self) -> Call<()> {
        let request = Request::new(self.core, "Drafts", "GET", "/notes/drafts");
        Call::empty(request)
    }
}
