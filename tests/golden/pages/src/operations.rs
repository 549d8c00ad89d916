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

    /// `GET /tags`
    pub fn list_tags(&self) -> ListTags {
        let request = Request::new(&self.core, "ListTags", "GET", "/tags");
        ListTags(request)
    }

    /// `GET /colors`
    pub fn list_colors(&self) -> ListColors {
        let request = Request::new(&self.core, "ListColors", "GET", "/colors");
        ListColors(request)
    }

    /// `GET /people/{person}/notes`
    pub fn list_notes_of(&self, person: impl AsRef<str>, version: impl AsRef<str>) -> ListNotesOf {
        let mut request = Request::new(&self.core, "ListNotesOf", "GET", "/people/{person}/notes");
        request.path("person", person.as_ref());
        request.query("version", version.as_ref());
        ListNotesOf(request)
    }

    /// `GET /people/{person}/notes/{link}`
    pub fn list_more_notes_of(
        &self,
        person: impl AsRef<str>,
        link: impl AsRef<str>,
        version: impl AsRef<str>,
    ) -> Call<model::People> {
        let mut request = Request::new(
            &self.core,
            "ListMoreNotesOf",
            "GET",
            "/people/{person}/notes/{link}",
        );
        request.path("person", person.as_ref());
        request.path("link", link.as_ref());
        request.query("version", version.as_ref());
        Call::json(request)
    }

    /// `POST /found`
    pub fn search(&self, version: impl AsRef<str>, body: impl AsRef<str>) -> Search {
        let mut request = Request::new(&self.core, "Search", "POST", "/found");
        request.query("version", version.as_ref());
        request.body(body.as_ref());
        Search(request)
    }

    /// `GET /found`
    pub fn list_found(&self, version: impl AsRef<str>) -> Call<model::NotePage> {
        let mut request = Request::new(&self.core, "ListFound", "GET", "/found");
        request.query("version", version.as_ref());
        Call::json(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    pub fn state(mut self, state: impl AsRef<str>) -> Self {
        self.0.query("state", state.as_ref());
        self
    }

    pub fn items_(mut self, items_: i32) -> Self {
        self.0.query("items", &items_);
        self
    }
}

connector_runtime::request!(ListNotes => json model::NotePage);
connector_runtime::pages!(ListNotes => model::NotePage, model::Note, next_link("nextLink").items("value"));

/// A call of [`Client::list_tags`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListTags(Request);

connector_runtime::request!(ListTags => optional model::ListTagsResponse);
connector_runtime::pages!(ListTags => Option<model::ListTagsResponse>, String, next_link("@odata.nextLink").items("tags"));

/// A call of [`Client::list_colors`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListColors(Request);

connector_runtime::request!(ListColors => json Vec<String>);
connector_runtime::pages!(ListColors => Vec<String>, String, single());

/// A call of [`Client::list_notes_of`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotesOf(Request);

impl ListNotesOf {
    pub fn state(mut self, state: impl AsRef<str>) -> Self {
        self.0.query("state", state.as_ref());
        self
    }
}

connector_runtime::request!(ListNotesOf => json model::People);
connector_runtime::pages!(ListNotesOf => model::People, model::Note, next_link("next").items("people").operation("GET", "/people/{person}/notes/{link}", "link").keep(&["version"]));

/// A call of [`Client::search`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Search(Request);

connector_runtime::request!(Search => json model::NotePage);
connector_runtime::pages!(Search => model::NotePage, model::Note, next_link("nextLink").items("value").keep(&["version"]));
