//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// `POST /jobs`
    pub fn start_job(&self, body: impl Borrow<model::StartJobBody>) -> Call<Content> {
        let mut request = Request::new(&self.core, "StartJob", "POST", "/jobs");
        request.body(body.borrow());
        Call::content(request)
    }
}
