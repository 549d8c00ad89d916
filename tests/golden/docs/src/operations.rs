//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// Reads a note.
    ///
    /// Reads a **note** & its `tags`.
    ///
    /// - fast
    /// - [documented](https://docs.example.com/a_b)
    ///
    /// <https://docs.example.com/html>
    ///
    /// `GET /html`
    ///
    /// * `id`: *Which* note? The second line.
    pub fn html(&self, id: impl AsRef<str>) -> Call<model::Texts> {
        let mut request = Request::new(&self.core, "Html", "GET", "/html");
        request.query("id", id.as_ref());
        Call::json(request)
    }

    /// Reads a note. Call it like this:
    ///
    /// ```json
    /// {"id": 1}
    /// ```
    ///
    /// or
    ///
    /// ```text
    /// curl -X GET /markdown
    /// ```
    ///
    /// | a | b |
    /// | --- | --- |
    /// | 1 | 2 |
    ///
    /// `GET /markdown`
    pub fn markdown(&self) -> Call<()> {
        let request = Request::new(&self.core, "Markdown", "GET", "/markdown");
        Call::empty(request)
    }
}
