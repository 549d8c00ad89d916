//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Request, Upload};

impl Client {
    /// `POST /files`
    ///
    /// * `file`: The file itself.
    pub fn upload(&self, file: impl Into<Upload>, title: impl AsRef<str>) -> UploadModel {
        let mut request = Request::new(&self.core, "Upload", "POST", "/files");
        request.file("file", file);
        request.part("title", title.as_ref());
        UploadModel(request)
    }

    /// `POST /body`
    pub fn upload_body(&self, title: impl AsRef<str>) -> UploadBody {
        let mut request = Request::new(&self.core, "UploadBody", "POST", "/body");
        request.part("title", title.as_ref());
        UploadBody(request)
    }
}

/// A call of [`Client::upload`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadModel(Request);

impl UploadModel {
    pub fn preview(mut self, preview: impl Into<Upload>) -> Self {
        self.0.file("preview", preview);
        self
    }

    pub fn pages(mut self, pages: i64) -> Self {
        self.0.part("pages", &pages);
        self
    }
}

connector_runtime::request!(UploadModel => empty);

/// A call of [`Client::upload_body`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadBody(Request);

impl UploadBody {
    pub fn about(mut self, about: model::UploadBodyAbout) -> Self {
        self.0.part("about", &about);
        self
    }

    pub fn data(mut self, data: impl Into<Upload>) -> Self {
        self.0.file("data", data);
        self
    }
}

connector_runtime::request!(UploadBody => empty);
