//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /notes/{id}/tags`
    pub fn get_notes_by_id_tags(&self, id: impl AsRef<str>) -> GetNotesByIdTags {
        let mut request = Request::new(
            &self.core,
            "get notes by id tags",
            "GET",
            "/notes/{id}/tags",
        );
        request.path("id", id.as_ref());
        GetNotesByIdTags(request)
    }

    /// `PUT /notes/{id}/tags`
    pub fn same(&self, id: impl AsRef<str>) -> Same {
        let mut request = Request::new(&self.core, "Same", "PUT", "/notes/{id}/tags");
        request.path("id", id.as_ref());
        Same(request)
    }

    /// `GET /notes`
    pub fn same_2(&self) -> Same2 {
        let request = Request::new(&self.core, "Same 2", "GET", "/notes");
        Same2(request)
    }

    /// `PUT /notes`
    pub fn same_3(&self) -> Same3 {
        let request = Request::new(&self.core, "same", "PUT", "/notes");
        Same3(request)
    }

    /// `POST /notes`
    pub fn create_a_note_v2(&self) -> CreateANoteV2 {
        let request = Request::new(&self.core, "Create a note (v2)", "POST", "/notes");
        CreateANoteV2(request)
    }

    /// `GET /`
    pub fn get(&self) -> Get {
        let request = Request::new(&self.core, "get", "GET", "/");
        Get(request)
    }
}

/// A call of [`Client::get_notes_by_id_tags`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct GetNotesByIdTags(Request);

connector_runtime::request!(GetNotesByIdTags => empty);

/// A call of [`Client::same`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Same(Request);

connector_runtime::request!(Same => empty);

/// A call of [`Client::same_2`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Same2(Request);

connector_runtime::request!(Same2 => empty);

/// A call of [`Client::same_3`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Same3(Request);

connector_runtime::request!(Same3 => empty);

/// A call of [`Client::create_a_note_v2`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CreateANoteV2(Request);

connector_runtime::request!(CreateANoteV2 => empty);

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

connector_runtime::request!(Get => empty);
