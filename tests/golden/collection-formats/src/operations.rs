//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Date, Request, Style, list};

impl Client {
    /// `GET /query`
    pub fn in_query(&self) -> InQuery {
        let request = Request::new(&self.core, "InQuery", "GET", "/query");
        InQuery(request)
    }

    /// `GET /path/{ids}`
    pub fn in_path(&self, ids: impl IntoIterator<Item = impl Into<String>>) -> InPath {
        let mut request = Request::new(&self.core, "InPath", "GET", "/path/{ids}");
        request.path_list("ids", Style::Pipes, &list::<String>(ids));
        InPath(request)
    }

    /// `POST /form`
    pub fn in_form(&self, tags: impl IntoIterator<Item = impl Into<String>>) -> InForm {
        let mut request = Request::new(&self.core, "InForm", "POST", "/form");
        request.form_list("tags", Style::Multi, &list::<String>(tags));
        InForm(request)
    }
}

/// A call of [`Client::in_query`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct InQuery(Request);

impl InQuery {
    pub fn plain(mut self, plain: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("plain", Style::Csv, &list::<String>(plain));
        self
    }

    pub fn csv(mut self, csv: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.query_list("csv", Style::Csv, &list::<String>(csv));
        self
    }

    pub fn ssv(mut self, ssv: impl IntoIterator<Item = i32>) -> Self {
        self.0.query_list("ssv", Style::Ssv, &list::<i32>(ssv));
        self
    }

    pub fn tsv(mut self, tsv: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0.query_list("tsv", Style::Tsv, &list::<String>(tsv));
        self
    }

    pub fn pipes(mut self, pipes: impl IntoIterator<Item = bool>) -> Self {
        self.0
            .query_list("pipes", Style::Pipes, &list::<bool>(pipes));
        self
    }

    pub fn multi(mut self, multi: impl IntoIterator<Item = impl Into<Date>>) -> Self {
        self.0
            .query_list("multi", Style::Multi, &list::<Date>(multi));
        self
    }

    pub fn states(mut self, states: impl IntoIterator<Item = model::InQueryState>) -> Self {
        self.0
            .query_list("states", Style::Multi, &list::<model::InQueryState>(states));
        self
    }
}

connector_runtime::request!(InQuery => empty);

/// A call of [`Client::in_path`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct InPath(Request);

impl InPath {
    pub fn x_tags(mut self, x_tags: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .header_list("X-Tags", Style::Csv, &list::<String>(x_tags));
        self
    }
}

connector_runtime::request!(InPath => empty);

/// A call of [`Client::in_form`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct InForm(Request);

impl InForm {
    pub fn sizes(mut self, sizes: impl IntoIterator<Item = f64>) -> Self {
        self.0.form_list("sizes", Style::Csv, &list::<f64>(sizes));
        self
    }
}

connector_runtime::request!(InForm => empty);
