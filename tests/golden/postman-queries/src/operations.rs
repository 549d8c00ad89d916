//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{DateTime, Request, Style, list};

impl Client {
    /// List notes.
    ///
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let mut request = Request::new(&self.core, "List notes", "GET", "/notes");
        request.query("api-version", "2024-05-01");
        ListNotes(request)
    }

    /// Count notes.
    ///
    /// `GET /count`
    pub fn count_notes(&self) -> CountNotes {
        let mut request = Request::new(&self.core, "Count notes", "GET", "/count");
        request.query("api-version", "2024-05-01");
        CountNotes(request)
    }

    /// Start.
    ///
    /// `POST /do`
    pub fn start(&self) -> Start {
        let mut request = Request::new(&self.core, "Start", "POST", "/do");
        request.query("action", "start");
        Start(request)
    }

    /// Stop.
    ///
    /// `POST /do`
    pub fn stop(&self) -> Stop {
        let mut request = Request::new(&self.core, "Stop", "POST", "/do");
        request.query("action", "stop");
        Stop(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// For example `2`.
    pub fn page(mut self, page: i64) -> Self {
        self.0.query("page", &page);
        self
    }

    /// How many notes a page has.
    pub fn size(mut self, size: i64) -> Self {
        self.0.query("size", &size);
        self
    }

    /// Whether notes of the archive are listed.
    pub fn archived(mut self, archived: bool) -> Self {
        self.0.query("archived", &archived);
        self
    }

    /// For example `red`.
    pub fn tag(mut self, tag: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.query_list("tag", Style::Multi, &list::<String>(tag));
        self
    }

    /// The order of the notes.
    pub fn order(mut self, order: impl AsRef<str>) -> Self {
        self.0.query("order", order.as_ref());
        self
    }

    pub fn after(mut self, after: impl AsRef<str>) -> Self {
        self.0.query("after", after.as_ref());
        self
    }

    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.0.query("text", text.as_ref());
        self
    }

    /// Default `2024-05-01`.
    pub fn api_version(mut self, api_version: impl AsRef<str>) -> Self {
        self.0.query("api-version", api_version.as_ref());
        self
    }

    pub fn since(mut self, since: impl Into<DateTime>) -> Self {
        let since: DateTime = since.into();
        self.0.query("since", &since);
        self
    }

    pub fn filter_owner(mut self, filter_owner: impl AsRef<str>) -> Self {
        self.0.query("filter[owner]", filter_owner.as_ref());
        self
    }

    /// For example `p2`.
    pub fn page_token(mut self, page_token: impl AsRef<str>) -> Self {
        self.0.query("pageToken", page_token.as_ref());
        self
    }
}

connector_runtime::request!(ListNotes => content);

/// A call of [`Client::count_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct CountNotes(Request);

impl CountNotes {
    /// Default `2024-05-01`.
    pub fn api_version(mut self, api_version: impl AsRef<str>) -> Self {
        self.0.query("api-version", api_version.as_ref());
        self
    }

    pub fn flag(mut self, flag: impl AsRef<str>) -> Self {
        self.0.query("flag", flag.as_ref());
        self
    }

    pub fn deep(mut self, deep: impl AsRef<str>) -> Self {
        self.0.query("deep", deep.as_ref());
        self
    }
}

connector_runtime::request!(CountNotes => content);

/// A call of [`Client::start`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Start(Request);

impl Start {
    /// Default `start`.
    pub fn action(mut self, action: impl AsRef<str>) -> Self {
        self.0.query("action", action.as_ref());
        self
    }

    /// For example `7`.
    pub fn id(mut self, id: impl AsRef<str>) -> Self {
        self.0.query("id", id.as_ref());
        self
    }
}

connector_runtime::request!(Start => content);

/// A call of [`Client::stop`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Stop(Request);

impl Stop {
    /// Default `stop`.
    pub fn action(mut self, action: impl AsRef<str>) -> Self {
        self.0.query("action", action.as_ref());
        self
    }

    /// For example `7`.
    pub fn id(mut self, id: impl AsRef<str>) -> Self {
        self.0.query("id", id.as_ref());
        self
    }
}

connector_runtime::request!(Stop => content);
