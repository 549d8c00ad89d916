//! Operations of the group `Notes`.

use super::model;
use connector_runtime::{Call, Core, Request};
use std::borrow::Borrow;

/// Operations of the group `Notes`.
#[derive(Clone, Copy, Debug)]
pub struct Notes<'a> {
    pub(super) core: &'a Core,
}

impl Notes<'_> {
    /// `PUT /notes/draft`
    pub fn put_note_draft(&self, body: impl Borrow<model::NoteDraft>) -> Call<()> {
        let mut request = Request::new(self.core, "PutNoteDraft", "PUT", "/notes/draft");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }

    /// `PUT /notes/head`
    pub fn put_note_head(&self, body: impl Borrow<model::NoteHead>) -> Call<()> {
        let mut request = Request::new(self.core, "PutNoteHead", "PUT", "/notes/head");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }

    /// `PUT /notes/page`
    pub fn put_note_page(&self, body: impl Borrow<model::NotePage>) -> Call<()> {
        let mut request = Request::new(self.core, "PutNotePage", "PUT", "/notes/page");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }
}
