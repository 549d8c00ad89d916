//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Date, Request, Style, list};
use std::borrow::Borrow;

impl Client {
    /// `GET /notes`
    pub fn list_notes(&self) -> ListNotes {
        let request = Request::new(&self.core, "ListNotes", "GET", "/notes");
        ListNotes(request)
    }

    /// `POST /notes`
    pub fn create_note(&self, body: impl Borrow<model::Note>) -> Call<()> {
        let mut request = Request::new(&self.core, "CreateNote", "POST", "/notes");
        request.body(body.borrow());
        request.limit_body(body.borrow()).inside();
        Call::empty(request)
    }

    /// `PUT /notes`
    pub fn replace_notes(&self) -> ReplaceNotes {
        let request = Request::new(&self.core, "ReplaceNotes", "PUT", "/notes");
        ReplaceNotes(request)
    }

    /// `POST /notes/{id}/votes`
    pub fn vote(&self, args: VoteArgs) -> Call<()> {
        let mut request = Request::new(&self.core, "Vote", "POST", "/notes/{id}/votes");
        request.path("id", &args.id);
        request.limit("id", &args.id).min_length(1).max_length(36);
        request.query("weight", &args.weight);
        request
            .limit("weight", &args.weight)
            .exclusive_minimum(0)
            .exclusive_maximum("10.5")
            .multiple_of("0.5");
        request.query("a", &args.a);
        request.query("b", &args.b);
        request.query("c", &args.c);
        request.query("d", &args.d);
        request.query_list("tags", Style::Multi, &args.tags);
        request.limit("tags", &args.tags).min_items(1);
        Call::empty(request)
    }
}

/// A call of [`Client::list_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListNotes(Request);

impl ListNotes {
    /// Minimum `1`, maximum `100`.
    pub fn limit(mut self, limit: i64) -> Self {
        self.0.query("limit", &limit);
        self.0.limit("limit", &limit).minimum(1).maximum(100);
        self
    }

    /// Maximum length `9`, pattern `^a`.
    pub fn prefix(mut self, prefix: impl AsRef<str>) -> Self {
        self.0.query("prefix", prefix.as_ref());
        self.0.limit("prefix", prefix.as_ref()).max_length(9);
        self
    }

    /// Maximum items `3`, unique items, each minimum length `1`, each maximum length `36`.
    pub fn ids(mut self, ids: impl IntoIterator<Item = impl Into<String>>) -> Self {
        let ids = list::<String>(ids);
        self.0.query_list("ids", Style::Multi, &ids);
        self.0
            .limit("ids", &ids)
            .max_items(3)
            .unique_items()
            .each()
            .min_length(1)
            .max_length(36);
        self
    }

    /// Minimum length `10`.
    pub fn since(mut self, since: impl Into<Date>) -> Self {
        let since: Date = since.into();
        self.0.header("since", &since);
        self.0.limit("since", &since).min_length(10);
        self
    }

    pub fn filter(mut self, filter: model::Owner) -> Self {
        self.0.query_list("filter", Style::DeepObject, &filter);
        self.0.limit("filter", &filter).inside();
        self
    }
}

connector_runtime::request!(ListNotes => json Vec<model::Note>);

/// A call of [`Client::replace_notes`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ReplaceNotes(Request);

impl ReplaceNotes {
    pub fn body(mut self, body: impl Borrow<[model::Note]>) -> Self {
        self.0.body(body.borrow());
        self.0
            .limit_body(body.borrow())
            .min_items(1)
            .max_items(2)
            .inside();
        self
    }
}

connector_runtime::request!(ReplaceNotes => empty);

/// The arguments of [`Client::vote`].
#[derive(Clone, Debug)]
pub struct VoteArgs {
    pub id: String,
    pub weight: f64,
    pub a: i64,
    pub b: i64,
    pub c: i64,
    pub d: i64,
    pub tags: Vec<String>,
}
