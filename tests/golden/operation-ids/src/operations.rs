//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes/{id}/tags`
    pub fn get_notes_by_id_tags(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "get notes by id tags",
            "GET",
            "/notes/{id}/tags",
        );
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// `PUT /notes/{id}/tags`
    pub fn same(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(&self.core, "Same", "PUT", "/notes/{id}/tags");
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// `GET /notes`
    pub fn same_2(&self) -> Call<()> {
        let request = Request::new(&self.core, "Same 2", "GET", "/notes");
        Call::empty(request)
    }

    /// `PUT /notes`
    pub fn same_3(&self) -> Call<()> {
        let request = Request::new(&self.core, "same", "PUT", "/notes");
        Call::empty(request)
    }

    /// `POST /notes`
    pub fn create_a_note_v2(&self) -> Call<()> {
        let request = Request::new(&self.core, "Create a note (v2)", "POST", "/notes");
        Call::empty(request)
    }

    /// `GET /`
    pub fn get(&self) -> Call<()> {
        let request = Request::new(&self.core, "get", "GET", "/");
        Call::empty(request)
    }
}
