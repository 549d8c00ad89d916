//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;

impl Client {
    /// `GET /merged`
    pub fn get_merged(&self) -> GetMerged {
        let request = Request::new(&self.core, "GetMerged", "GET", "/merged");
        GetMerged(request)
    }

    /// `GET /single`
    pub fn get_single(&self) -> GetSingle {
        let request = Request::new(&self.core, "GetSingle", "GET", "/single");
        GetSingle(request)
    }
}

/// A call of [`Client::get_merged`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetMerged(Request);

connector_runtime::request!(GetMerged => json model::Merged);

/// A call of [`Client::get_single`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetSingle(Request);

connector_runtime::request!(GetSingle => json model::Holder);
