//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /tags/{id}`
    pub fn get_tag(&self, id: impl AsRef<str>) -> GetTag {
        let mut request = Request::new(&self.core, "GetTag", "GET", "/tags/{id}");
        request.path("id", id.as_ref());
        GetTag(request)
    }
}

/// A call of [`Client::get_tag`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetTag(Request);

connector_runtime::request!(GetTag => empty);
