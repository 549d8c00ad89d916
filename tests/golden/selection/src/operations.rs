//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /tags/{id}`
    pub fn get_tag(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(&self.core, "GetTag", "GET", "/tags/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }
}
