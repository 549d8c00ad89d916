//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Request, Style, list};

impl Client {
    /// `GET /find/{filter}`
    pub fn find(&self, filter: model::Filter, session: impl AsRef<str>) -> Find {
        let mut request = Request::new(&self.core, "Find", "GET", "/find/{filter}");
        request.path_json("filter", &filter);
        request.cookie("session", session.as_ref());
        Find(request)
    }

    /// `GET /files`
    pub fn list_files(&self, path: impl AsRef<str>) -> ListFiles {
        let mut request = Request::new(&self.core, "ListFiles", "GET", "/files");
        request.query_reserved("path", Style::Multi, path.as_ref());
        ListFiles(request)
    }
}

/// A call of [`Client::find`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Find(Request);

impl Find {
    /// What to look for.
    pub fn r#where(mut self, r#where: model::Filter) -> Self {
        self.0.query_json("where", &r#where);
        self
    }

    pub fn sizes(mut self, sizes: impl IntoIterator<Item = i64>) -> Self {
        self.0.query_json("sizes", &list::<i64>(sizes));
        self
    }

    pub fn plain(mut self, plain: impl AsRef<str>) -> Self {
        self.0.query("plain", plain.as_ref());
        self
    }

    pub fn x_filter(mut self, x_filter: model::Filter) -> Self {
        self.0.header_json("X-Filter", &x_filter);
        self
    }

    pub fn prefs(mut self, prefs: model::FindPrefs) -> Self {
        self.0.cookie_json("prefs", &prefs);
        self
    }
}

connector_runtime::request!(Find => empty);

/// A call of [`Client::list_files`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListFiles(Request);

impl ListFiles {
    pub fn paths(mut self, paths: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_reserved("paths", Style::Multi, &list::<String>(paths));
        self
    }

    pub fn joined(mut self, joined: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_reserved("joined", Style::Csv, &list::<String>(joined));
        self
    }

    pub fn empty(mut self, empty: impl AsRef<str>) -> Self {
        self.0.query("empty", empty.as_ref());
        self
    }
}

connector_runtime::request!(ListFiles => empty);
