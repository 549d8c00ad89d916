//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request, Style, Upload, list};

impl Client {
    /// Save.
    ///
    /// `POST /save`
    pub fn save(&self) -> Save {
        let request = Request::new(&self.core, "Save", "POST", "/save");
        Save(request)
    }

    /// Save as text.
    ///
    /// `POST /save-text`
    pub fn save_as_text(&self) -> SaveAsText {
        let request = Request::new(&self.core, "Save as text", "POST", "/save-text");
        SaveAsText(request)
    }

    /// Upload.
    ///
    /// `POST /upload`
    pub fn upload(&self) -> UploadModel {
        let request = Request::new(&self.core, "Upload", "POST", "/upload");
        UploadModel(request)
    }

    /// Issue.
    ///
    /// `POST /token`
    pub fn issue(&self) -> Issue {
        let mut request = Request::new(&self.core, "Issue", "POST", "/token");
        request.form("grant_type", "client_credentials");
        Issue(request)
    }

    /// No fields.
    ///
    /// `POST /none`
    pub fn no_fields(&self) -> Call<Content> {
        let request = Request::new(&self.core, "No fields", "POST", "/none");
        Call::content(request)
    }
}

/// A call of [`Client::save`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Save(Request);

impl Save {
    /// What stands above.
    pub fn title(mut self, title: impl AsRef<str>) -> Self {
        self.0.form("title", title.as_ref());
        self
    }

    /// For example `5`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.0.form("limit", &limit);
        self
    }

    /// For example `red`.
    pub fn tag(mut self, tag: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.form_list("tag", Style::Multi, &list::<String>(tag));
        self
    }

    pub fn note_text(mut self, note_text: impl AsRef<str>) -> Self {
        self.0.form("note[text]", note_text.as_ref());
        self
    }
}

connector_runtime::request!(Save => content);

/// A call of [`Client::save_as_text`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SaveAsText(Request);

impl SaveAsText {
    /// For example `a`.
    pub fn title(mut self, title: impl AsRef<str>) -> Self {
        self.0.form("title", title.as_ref());
        self
    }

    /// For example `true`.
    pub fn pinned(mut self, pinned: bool) -> Self {
        self.0.form("pinned", &pinned);
        self
    }
}

connector_runtime::request!(SaveAsText => content);

/// A call of [`Client::upload`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadModel(Request);

impl UploadModel {
    pub fn file(mut self, file: impl Into<Upload>) -> Self {
        self.0.file_as("file", "image/png", file);
        self
    }

    pub fn more(mut self, more: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.0.file_list("more", list::<Upload>(more));
        self
    }

    pub fn none(mut self, none: impl Into<Upload>) -> Self {
        self.0.file("none", none);
        self
    }

    /// For example `{"title": "a"}`.
    pub fn about(mut self, about: impl AsRef<str>) -> Self {
        self.0.part_as("about", "application/json", about.as_ref());
        self
    }

    /// For example `A caption`.
    pub fn caption(mut self, caption: impl AsRef<str>) -> Self {
        self.0.part("caption", caption.as_ref());
        self
    }
}

connector_runtime::request!(UploadModel => content);

/// A call of [`Client::issue`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Issue(Request);

impl Issue {
    /// Default `client_credentials`.
    pub fn grant_type(mut self, grant_type: impl AsRef<str>) -> Self {
        self.0.form("grant_type", grant_type.as_ref());
        self
    }

    /// For example `notes`.
    pub fn scope(mut self, scope: impl AsRef<str>) -> Self {
        self.0.form("scope", scope.as_ref());
        self
    }
}

connector_runtime::request!(Issue => content);
