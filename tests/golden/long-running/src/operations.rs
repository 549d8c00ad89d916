//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Error, Outcome, Reply, Request};

impl Client {
    /// `PUT /notes/{id}`
    pub fn save_note(&self, id: impl AsRef<str>) -> SaveNote {
        let mut request = Request::new(&self.core, "SaveNote", "PUT", "/notes/{id}");
        request.path("id", id.as_ref());
        SaveNote(request)
    }

    /// `DELETE /notes/{id}`
    pub fn delete_note(&self, id: impl AsRef<str>) -> DeleteNote {
        let mut request = Request::new(&self.core, "DeleteNote", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        DeleteNote(request)
    }

    /// `POST /notes/{id}`
    pub fn print_note(&self, id: impl AsRef<str>) -> PrintNote {
        let mut request = Request::new(&self.core, "PrintNote", "POST", "/notes/{id}");
        request.path("id", id.as_ref());
        PrintNote(request)
    }

    /// `POST /translations`
    pub fn translate(&self) -> Translate {
        let request = Request::new(&self.core, "Translate", "POST", "/translations");
        Translate(request)
    }

    /// `POST /exports`
    pub fn export(&self) -> Export {
        let request = Request::new(&self.core, "Export", "POST", "/exports");
        Export(request)
    }
}

/// A call of [`Client::save_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SaveNote(Request);

impl SaveNote {
    pub fn poller_(mut self, poller_: impl AsRef<str>) -> Self {
        self.0.query("poller", poller_.as_ref());
        self
    }
}

connector_runtime::request!(SaveNote => json model::Note);
connector_runtime::poller!(SaveNote => json model::Note);

/// A call of [`Client::delete_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DeleteNote(Request);

connector_runtime::request!(DeleteNote => optional model::Note);
connector_runtime::poller!(DeleteNote => optional model::Note);

/// A call of [`Client::print_note`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PrintNote(Request);

connector_runtime::request!(PrintNote => content);
connector_runtime::poller!(PrintNote => empty);

/// A call of [`Client::translate`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Translate(Request);

connector_runtime::request!(Translate => status TranslateOutcome);
connector_runtime::poller!(Translate => json model::Note, Location);

/// What [`Client::translate`] answers.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum TranslateOutcome {
    /// 200: Translated.
    Ok(model::Note),
    /// 202: Started.
    Accepted(model::Job),
}

impl Outcome for TranslateOutcome {
    fn from_reply(reply: &Reply) -> Result<Self, Error> {
        match reply.status() {
            200 => reply.json().map(Self::Ok),
            202 => reply.json().map(Self::Accepted),
            _ => Err(reply.undeclared()),
        }
    }
}

/// A call of [`Client::export`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Export(Request);

connector_runtime::request!(Export => json model::Job);
connector_runtime::poller!(Export => json model::Export, Status, in_result);
