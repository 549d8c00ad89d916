//! Operations of the group `Tags`.

use super::model;
use connector_runtime::{Call, Core, Request};
use std::borrow::Borrow;

/// Operations of the group `Tags`.
#[derive(Clone, Copy, Debug)]
pub struct Tags<'a> {
    pub(super) core: &'a Core,
}

impl Tags<'_> {
    /// `PUT /tags/draft`
    pub fn put_tag_draft(&self, body: impl Borrow<model::TagDraft>) -> Call<()> {
        let mut request = Request::new(self.core, "PutTagDraft", "PUT", "/tags/draft");
        request.body(body.borrow());
        Call::empty(request)
    }

    /// `PUT /tags/head`
    pub fn put_tag_head(&self, body: impl Borrow<model::TagHead>) -> Call<()> {
        let mut request = Request::new(self.core, "PutTagHead", "PUT", "/tags/head");
        request.body(body.borrow());
        Call::empty(request)
    }

    /// `PUT /tags/page`
    pub fn put_tag_page(&self, body: impl Borrow<model::TagPage>) -> Call<()> {
        let mut request = Request::new(self.core, "PutTagPage", "PUT", "/tags/page");
        request.body(body.borrow());
        Call::empty(request)
    }
}
