//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{ApiError, Call, Content, Reply, Request};

impl Client {
    /// Get note.
    ///
    /// `GET /notes/{id}`
    pub fn get_note(&self, id: impl AsRef<str>) -> Call<model::GetNoteResponse> {
        let mut request = Request::new(&self.core, "Get note", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::json(request)
    }

    /// Create note.
    ///
    /// `POST /notes`
    pub fn create_note(&self) -> Call<model::CreateNoteResponse> {
        let request = Request::new(&self.core, "Create note", "POST", "/notes");
        Call::json(request)
    }

    /// Delete note.
    ///
    /// `DELETE /notes/{id}`
    pub fn delete_note(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(&self.core, "Delete note", "DELETE", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }

    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> Call<Vec<model::ListNotesResponseItem>> {
        let request = Request::new(&self.core, "List notes", "GET", "/notes");
        Call::json(request)
    }

    /// No code.
    ///
    /// `GET /no-code`
    pub fn no_code(&self) -> Call<model::NoCodeResponse> {
        let request = Request::new(&self.core, "No code", "GET", "/no-code");
        Call::json(request)
    }

    /// Only errors.
    ///
    /// `GET /only-errors`
    pub fn only_errors(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Only errors", "GET", "/only-errors");
        Call::content(request)
    }

    /// Ping.
    ///
    /// `GET /ping`
    pub fn ping(&self) -> Call<String> {
        let mut request = Request::new(&self.core, "Ping", "GET", "/ping");
        request.accept("text/plain");
        Call::text(request)
    }

    /// Touch.
    ///
    /// `POST /touch`
    pub fn touch(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Touch", "POST", "/touch");
        Call::content(request)
    }

    /// Unknown.
    ///
    /// `GET /unknown`
    pub fn unknown(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Unknown", "GET", "/unknown");
        Call::content(request)
    }

    /// Mixed.
    ///
    /// `GET /mixed`
    pub fn mixed(&self) -> Call<model::MixedResponse> {
        let request = Request::new(&self.core, "Mixed", "GET", "/mixed");
        Call::json(request)
    }

    /// Accepted.
    ///
    /// `POST /accepted`
    pub fn accepted(&self) -> Call<Option<model::AcceptedResponse>> {
        let request = Request::new(&self.core, "Accepted", "POST", "/accepted");
        Call::optional(request)
    }

    /// Kinds.
    ///
    /// `GET /kinds`
    pub fn kinds(&self) -> Call<model::KindsResponse> {
        let request = Request::new(&self.core, "Kinds", "GET", "/kinds");
        Call::json(request)
    }
}

/// What [`Client::get_note`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum GetNoteError {
    /// 404: No such note.
    NotFound(model::GetNoteErrorBody),
    /// 429: Too many.
    TooManyRequests(model::GetNoteErrorBody),
    /// 500: Broken.
    InternalServerError(String),
}

impl ApiError for GetNoteError {
    const OPERATION: &'static str = "Get note";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            404 => reply.decode().map(Self::NotFound),
            429 => reply.decode().map(Self::TooManyRequests),
            500 => reply.text().ok().map(Self::InternalServerError),
            _ => None,
        }
    }
}

/// What [`Client::only_errors`] answers when it fails.
#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub enum OnlyErrorsError {
    /// 400: Bad.
    BadRequest(model::OnlyErrorsErrorBody),
}

impl ApiError for OnlyErrorsError {
    const OPERATION: &'static str = "Only errors";

    fn from_reply(reply: &Reply) -> Option<Self> {
        match reply.status() {
            400 => reply.decode().map(Self::BadRequest),
            _ => None,
        }
    }
}
