//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// Colon.
    ///
    /// `GET /colon/{noteId}/{part}`
    ///
    /// * `note_id`: The number of the note.
    pub fn colon(&self, note_id: impl AsRef<str>, part: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Colon", "GET", "/colon/{noteId}/{part}");
        request.path("noteId", note_id.as_ref());
        request.path("part", part.as_ref());
        Call::content(request)
    }

    /// Braces twice.
    ///
    /// `GET /double/{kind}/{note_id}`
    ///
    /// * `kind`: What kind of note.
    pub fn braces_twice(&self, kind: impl AsRef<str>, note_id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(
            &self.core,
            "Braces twice",
            "GET",
            "/double/{kind}/{note_id}",
        );
        request.path("kind", kind.as_ref());
        request.path("note_id", note_id.as_ref());
        Call::content(request)
    }

    /// Braces once.
    ///
    /// `GET /single/{note-id}`
    pub fn braces_once(&self, note_id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Braces once", "GET", "/single/{note-id}");
        request.path("note-id", note_id.as_ref());
        Call::content(request)
    }

    /// Angles.
    ///
    /// `GET /angle/{note id}/{tag}`
    pub fn angles(&self, note_id: impl AsRef<str>, tag: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Angles", "GET", "/angle/{note id}/{tag}");
        request.path("note id", note_id.as_ref());
        request.path("tag", tag.as_ref());
        Call::content(request)
    }

    /// In part.
    ///
    /// `GET /part/{name}.{format}`
    pub fn in_part(&self, name: impl AsRef<str>, format: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "In part", "GET", "/part/{name}.{format}");
        request.path("name", name.as_ref());
        request.path("format", format.as_ref());
        Call::content(request)
    }

    /// Verb.
    ///
    /// `POST /notes:search`
    pub fn verb(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Verb", "POST", "/notes:search");
        Call::content(request)
    }

    /// Verb of one.
    ///
    /// `POST /notes/{id}:archive`
    pub fn verb_of_one(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Verb of one", "POST", "/notes/{id}:archive");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Twice.
    ///
    /// `GET /twice/{id}/again/{id}`
    pub fn twice(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Twice", "GET", "/twice/{id}/again/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Literal.
    ///
    /// `GET /notes/42/d%201/%7B`
    pub fn literal(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Literal", "GET", "/notes/42/d%201/%7B");
        Call::content(request)
    }

    /// Slashes.
    ///
    /// `GET /a//b/`
    pub fn slashes(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Slashes", "GET", "/a//b/");
        Call::content(request)
    }

    /// Objects.
    ///
    /// `GET /objects/{id}`
    pub fn objects(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Objects", "GET", "/objects/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Text.
    ///
    /// `GET /text/{id}`
    pub fn text(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Text", "GET", "/text/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Root.
    ///
    /// `GET /`
    pub fn root(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Root", "GET", "/");
        Call::content(request)
    }

    /// Version.
    ///
    /// `GET /{version}/notes`
    ///
    /// * `version`: For example `v1`.
    pub fn version(&self, version: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Version", "GET", "/{version}/notes");
        request.path("version", version.as_ref());
        Call::content(request)
    }
}
