//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;
use std::borrow::Borrow;

impl Client {
    /// `POST /jobs`
    pub fn start_job(&self, body: impl Borrow<model::StartJobBody>) -> StartJob {
        let mut request = Request::new(&self.core, "StartJob", "POST", "/jobs");
        request.body(body.borrow());
        StartJob(request)
    }
}

/// A call of [`Client::start_job`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct StartJob(Request);

connector_runtime::request!(StartJob => content);
