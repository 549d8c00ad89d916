//! The client part of a generated crate, written by hand.

use std::borrow::Borrow;

use connector_runtime::auth::{ApiKey, Basic, Secret};
use connector_runtime::{
    ApiError, Core, CoreBuilder, Error, Outcome, Reply, Request, Style, Transport, Upload,
};

use crate::model;

/// The address that the definition names.
pub(crate) const BASE_URL: &str = "https://notes.example.com/v1";

#[derive(Clone, Debug)]
pub(crate) struct Client {
    core: Core,
}

impl Client {
    pub(crate) fn builder() -> ClientBuilder {
        ClientBuilder {
            core: Core::builder()
                .base_url(BASE_URL)
                .user_agent("notes/2024-05-01")
                .security(&[&["api_key"], &["basic"]]),
        }
    }

    pub(crate) fn core(&self) -> &Core {
        &self.core
    }

    pub(crate) fn notes(&self) -> Notes<'_> {
        Notes { core: &self.core }
    }
}

#[derive(Debug)]
pub(crate) struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    pub(crate) fn base_url(self, url: impl Into<String>) -> Self {
        Self {
            core: self.core.base_url(url),
        }
    }

    pub(crate) fn transport(self, transport: impl Transport + 'static) -> Self {
        Self {
            core: self.core.transport(transport),
        }
    }

    pub(crate) fn api_key(self, key: impl Into<Secret>) -> Self {
        Self {
            core: self
                .core
                .credential("api_key", ApiKey::header("X-API-Key", key)),
        }
    }

    pub(crate) fn basic(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            core: self
                .core
                .credential("basic", Basic::new(username, password)),
        }
    }

    pub(crate) fn build(self) -> Result<Client, Error> {
        Ok(Client {
            core: self.core.build()?,
        })
    }
}

#[derive(Clone, Copy, Debug)]
pub(crate) struct Notes<'a> {
    core: &'a Core,
}

impl Notes<'_> {
    pub(crate) fn list(&self, notebook: impl Into<String>) -> ListNotes {
        let mut request =
            Request::new(self.core, "ListNotes", "GET", "/notebooks/{notebook}/notes");
        request.path("notebook", &notebook.into());
        ListNotes(request)
    }

    pub(crate) fn get(&self, id: impl Into<String>) -> GetNote {
        let mut request = Request::new(self.core, "GetNote", "GET", "/notes/{id}");
        request.path("id", &id.into());
        GetNote(request)
    }

    pub(crate) fn create(
        &self,
        notebook: impl Into<String>,
        note: impl Borrow<model::Note>,
    ) -> CreateNote {
        let mut request = Request::new(
            self.core,
            "CreateNote",
            "POST",
            "/notebooks/{notebook}/notes",
        );
        request.path("notebook", &notebook.into());
        request.body(note.borrow());
        CreateNote(request)
    }

    pub(crate) fn attach(&self, id: impl Into<String>, file: impl Into<Upload>) -> AttachFile {
        let mut request = Request::new(self.core, "AttachFile", "POST", "/notes/{id}/files");
        request.path("id", &id.into());
        request.file("file", file);
        AttachFile(request)
    }

    pub(crate) fn delete(&self, id: impl Into<String>) -> DeleteNote {
        let mut request = Request::new(self.core, "DeleteNote", "DELETE", "/notes/{id}");
        request.path("id", &id.into());
        DeleteNote(request)
    }

    pub(crate) fn latest(&self) -> LatestNote {
        let mut request = Request::new(self.core, "LatestNote", "GET", "/notes?order=newest");
        request.security(&[]);
        LatestNote(request)
    }

    pub(crate) fn title(&self) -> GetTitle {
        let mut request = Request::new(self.core, "GetTitle", "GET", "/title");
        request.accept("text/plain");
        GetTitle(request)
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct ListNotes(Request);

impl ListNotes {
    pub(crate) fn state(mut self, state: model::NoteState) -> Self {
        self.0.query("state", &state);
        self
    }

    pub(crate) fn ids(mut self, ids: &[String]) -> Self {
        self.0.query_list("ids", Style::Multi, ids);
        self
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct GetNote(Request);

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct CreateNote(Request);

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct AttachFile(Request);

impl AttachFile {
    pub(crate) fn caption(mut self, caption: impl Into<String>) -> Self {
        self.0.part("caption", &caption.into());
        self
    }
}

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct DeleteNote(Request);

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct LatestNote(Request);

#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub(crate) struct GetTitle(Request);

connector_runtime::request!(ListNotes => json model::NotePage);
connector_runtime::request!(GetNote => json model::Note);
connector_runtime::request!(CreateNote => status CreateNoteOutcome);
connector_runtime::request!(AttachFile => content);
connector_runtime::request!(DeleteNote => empty);
connector_runtime::request!(LatestNote => optional model::Note);
connector_runtime::request!(GetTitle => text);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum GetNoteError {
    NotFound(model::Problem),
    Gone,
}

impl ApiError for GetNoteError {
    const OPERATION: &'static str = "GetNote";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            410 => Some(Self::Gone),
            _ => None,
        }
    }
}

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum CreateNoteOutcome {
    Created(model::Note),
    NoContent,
}

impl Outcome for CreateNoteOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            201 => reply.json().map(Self::Created),
            204 => Ok(Self::NoContent),
            _ => Err(reply.undeclared()),
        }
    }
}
