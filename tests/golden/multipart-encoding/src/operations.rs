//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Base64, Request, Style, Upload, list};

impl Client {
    /// `POST /files`
    ///
    /// * `file`: The file itself.
    pub fn upload(
        &self,
        file: impl Into<Upload>,
        title: impl AsRef<str>,
        about: model::About,
    ) -> UploadModel {
        let mut request = Request::new(&self.core, "Upload", "POST", "/files");
        request.file_as("file", "image/png", file);
        request.part_as("title", "text/markdown", title.as_ref());
        request.part("about", &about);
        UploadModel(request)
    }

    /// `PUT /avatar`
    pub fn put_avatar(&self) -> PutAvatar {
        let request = Request::new(&self.core, "PutAvatar", "PUT", "/avatar");
        PutAvatar(request)
    }
}

/// A call of [`Client::upload`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct UploadModel(Request);

impl UploadModel {
    pub fn history(mut self, history: impl Into<Upload>) -> Self {
        self.0.file_as("history", "application/xml", history);
        self
    }

    pub fn tags(mut self, tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .part_list("tags", Style::Multi, &list::<String>(tags));
        self
    }

    pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
        self.0.part_list("sizes", Style::Multi, &list::<i64>(sizes));
        self
    }

    pub fn more(mut self, more: impl IntoIterator<Item = impl Into<Upload>>) -> Self {
        self.0.file_list("more", list::<Upload>(more));
        self
    }

    pub fn raw(mut self, raw: impl Into<Upload>) -> Self {
        self.0.file("raw", raw);
        self
    }

    pub fn encoded(mut self, encoded: impl Into<Base64>) -> Self {
        let encoded: Base64 = encoded.into();
        self.0.part("encoded", &encoded);
        self
    }

    pub fn notes(mut self, notes: impl IntoIterator<Item = model::About>) -> Self {
        self.0.part_list_as(
            "notes",
            "application/vnd.notes+json",
            &list::<model::About>(notes),
        );
        self
    }
}

connector_runtime::request!(UploadModel => empty);

/// A call of [`Client::put_avatar`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAvatar(Request);

impl PutAvatar {
    pub fn image(mut self, image: impl Into<Upload>) -> Self {
        self.0.file("image", image);
        self
    }

    /// Default `64`.
    pub fn size(mut self, size: i64) -> Self {
        self.0.part("size", &size);
        self
    }
}

connector_runtime::request!(PutAvatar => empty);
