//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> Call<Vec<model::Note>> {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        Call::json(request)
    }
}
