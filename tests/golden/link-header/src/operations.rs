//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `GET /search`
    pub fn search(&self) -> Search {
        let request = Request::new(&self.core, "Search", "GET", "/search");
        Search(request)
    }

    /// `GET /notes/{id}`
    pub fn get_note(&self, id: impl AsRef<str>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

connector_runtime::request!(ListNotes => json Vec<model::Note>);
connector_runtime::pages!(ListNotes => Vec<model::Note>, model::Note, link_header());

/// A call of [`Client::search`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Search(Request);

connector_runtime::request!(Search => json model::SearchResponse);
connector_runtime::pages!(Search => model::SearchResponse, model::Note, link_header().items("notes"));
