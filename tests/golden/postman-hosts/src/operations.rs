//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> Call<Content> {
        let request = Request::new(&self.core, "List notes", "GET", "/notes");
        Call::content(request)
    }

    /// Get note.
    ///
    /// `GET /notes/{id}`
    pub fn get_note(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Get note", "GET", "/notes/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Get file.
    ///
    /// `GET /files/{id}`
    pub fn get_file(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Get file", "GET", "/files/{id}");
        request.server("files_host");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Login.
    ///
    /// `POST /login`
    pub fn login(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Login", "POST", "/login");
        request.server("origin");
        Call::content(request)
    }

    /// Report.
    ///
    /// `GET /report`
    pub fn report(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Report", "GET", "/report");
        request.server("reports.example.com");
        Call::content(request)
    }

    /// Tenant.
    ///
    /// `GET /tenant`
    pub fn tenant(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Tenant", "GET", "/tenant");
        request.server("example.com:8443");
        Call::content(request)
    }

    /// Hook.
    ///
    /// `POST`
    pub fn hook(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Hook", "POST", "");
        request.server("webhook_url");
        Call::content(request)
    }

    /// Local.
    ///
    /// `GET /health`
    pub fn local(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Local", "GET", "/health");
        request.server("localhost:8080");
        Call::content(request)
    }
}
