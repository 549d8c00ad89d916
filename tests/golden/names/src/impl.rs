//! Operations of the group `impl`.

use super::model;
use connector_runtime::{Call, Core, Request, Style, list};
use std::borrow::Borrow;

/// Operations of the group `impl`.
#[derive(Clone, Copy, Debug)]
pub struct Impl<'a> {
    pub(super) core: &'a Core,
}

impl Impl<'_> {
    /// `POST /type/{match}`
    pub fn r#type(
        &self,
        r#match: impl AsRef<str>,
        self_: impl AsRef<str>,
        request_: impl AsRef<str>,
        string: impl Borrow<model::StringModel>,
    ) -> Type {
        let mut request = Request::new(self.core, "type", "POST", "/type/{match}");
        request.path("match", r#match.as_ref());
        request.query("self", self_.as_ref());
        request.query("request", request_.as_ref());
        request.body(string.borrow());
        Type(request)
    }

    /// `GET /new`
    pub fn new_(&self) -> Call<()> {
        let request = Request::new(self.core, "new", "GET", "/new");
        Call::empty(request)
    }

    /// `GET /clone`
    pub fn clone_(&self) -> Call<()> {
        let request = Request::new(self.core, "clone", "GET", "/clone");
        Call::empty(request)
    }
}

/// A call of [`Impl::type`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Type(Request);

impl Type {
    pub fn response_(mut self, response_: impl AsRef<str>) -> Self {
        self.0.query("response", response_.as_ref());
        self
    }

    pub fn customize_(mut self, customize_: impl AsRef<str>) -> Self {
        self.0.query("customize", customize_.as_ref());
        self
    }

    pub fn filter(mut self, filter: impl AsRef<str>) -> Self {
        self.0.query("$filter", filter.as_ref());
        self
    }

    pub fn filter_2(mut self, filter_2: impl AsRef<str>) -> Self {
        self.0.query("filter", filter_2.as_ref());
        self
    }

    pub fn args(mut self, args: impl AsRef<str>) -> Self {
        self.0.query("args", args.as_ref());
        self
    }

    pub fn list_(mut self, list_: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("list", Style::Csv, &list::<String>(list_));
        self
    }

    pub fn into_future_(mut self, into_future_: impl AsRef<str>) -> Self {
        self.0.header("into_future", into_future_.as_ref());
        self
    }

    pub fn model(mut self, model: model::TypeModel) -> Self {
        self.0.query("model", &model);
        self
    }

    pub fn caller(mut self, caller: impl AsRef<str>) -> Self {
        self.0.query("client", caller.as_ref());
        self
    }
}

connector_runtime::request!(Type => json model::OptionModel);
