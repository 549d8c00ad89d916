//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes/{id}`
    pub fn get(&self, id: impl AsRef<str>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "Get", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }
}
