//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes`
    pub fn list(&self) -> Call<()> {
        let request = Request::new(&self.core, "List", "GET", "/notes");
        Call::empty(request)
    }

    /// `GET /notes?comp=tags`
    pub fn list_tags(&self) -> ListTags {
        let request = Request::new(&self.core, "ListTags", "GET", "/notes?comp=tags");
        ListTags(request)
    }

    /// `GET /notes?comp=tag&restype=note`
    pub fn list_tag(&self) -> ListTag {
        let mut request = Request::new(&self.core, "ListTag", "GET", "/notes?restype=note");
        request.query("comp", "tag");
        ListTag(request)
    }

    /// `GET /notes?overload=true&id={id}`
    pub fn find(&self, id: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(&self.core, "Find", "GET", "/notes?overload=true&id={id}");
        request.path("id", id.as_ref());
        Call::empty(request)
    }
}

/// A call of [`Client::list_tags`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListTags(Request);

impl ListTags {
    pub fn top(mut self, top: i64) -> Self {
        self.0.query("top", &top);
        self
    }
}

connector_runtime::request!(ListTags => empty);

/// A call of [`Client::list_tag`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ListTag(Request);

impl ListTag {
    pub fn top(mut self, top: i64) -> Self {
        self.0.query("top", &top);
        self
    }
}

connector_runtime::request!(ListTag => empty);
