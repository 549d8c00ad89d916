//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Request, Style, list};

impl Client {
    /// `GET /notes`
    pub fn list(&self) -> List {
        let mut request = Request::new(&self.core, "List", "GET", "/notes");
        request.query("version", "2");
        List(request)
    }
}

/// A call of [`Client::list`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct List(Request);

impl List {
    /// How many.
    ///
    /// Minimum `1`, maximum `100`, default `20`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.0.query("limit", &limit);
        self
    }

    /// Greater than `0`, multiple of `0.5`.
    pub fn ratio(mut self, ratio: f64) -> Self {
        self.0.query("ratio", &ratio);
        self
    }

    /// Minimum length `1`, maximum length `9`, pattern ``^[a-z`]+$``, default `a`.
    pub fn prefix(mut self, prefix: impl AsRef<str>) -> Self {
        self.0.query("prefix", prefix.as_ref());
        self
    }

    /// Default `2`.
    pub fn version(mut self, version: impl AsRef<str>) -> Self {
        self.0.query("version", version.as_ref());
        self
    }

    /// Maximum items `3`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.query_list("ids", Style::Csv, &list::<String>(ids));
        self
    }

    /// Default `false`.
    pub fn all(mut self, all: bool) -> Self {
        self.0.query("all", &all);
        self
    }
}

connector_runtime::request!(List => json model::Note);
