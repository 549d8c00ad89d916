//! Operations of the group `Users`.

use super::model;
use connector_runtime::{Call, Core, Request};
use std::borrow::Borrow;

/// Operations of the group `Users`.
#[derive(Clone, Copy, Debug)]
pub struct Users<'a> {
    pub(super) core: &'a Core,
}

impl Users<'_> {
    /// `PUT /users/draft`
    pub fn put_user_draft(&self, body: impl Borrow<model::UserDraft>) -> Call<()> {
        let mut request = Request::new(self.core, "PutUserDraft", "PUT", "/users/draft");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }

    /// `PUT /users/head`
    pub fn put_user_head(&self, body: impl Borrow<model::UserHead>) -> Call<()> {
        let mut request = Request::new(self.core, "PutUserHead", "PUT", "/users/head");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }

    /// `PUT /users/page`
    pub fn put_user_page(&self, body: impl Borrow<model::UserPage>) -> Call<()> {
        let mut request = Request::new(self.core, "PutUserPage", "PUT", "/users/page");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }
}
