//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;

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
    pub fn html(&self, id: impl AsRef<str>) -> Html {
        let mut request = Request::new(&self.core, "Html", "GET", "/html");
        request.query("id", id.as_ref());
        Html(request)
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
    pub fn markdown(&self) -> Markdown {
        let request = Request::new(&self.core, "Markdown", "GET", "/markdown");
        Markdown(request)
    }
}

/// A call of [`Client::html`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Html(Request);

connector_runtime::request!(Html => json model::Texts);

/// A call of [`Client::markdown`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Markdown(Request);

connector_runtime::request!(Markdown => empty);
