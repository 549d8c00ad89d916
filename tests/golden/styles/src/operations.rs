//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request, Style, list};
use std::borrow::Borrow;
use std::collections::BTreeMap;

impl Client {
    /// `GET /simple/false/{text}/{words}/{object}`
    pub fn path_simple(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathSimple",
            "GET",
            "/simple/false/{text}/{words}/{object}",
        );
        request.path("text", text.as_ref());
        request.path_list("words", Style::Csv, &list::<String>(words));
        request.path_list("object", Style::Csv, &object);
        Call::empty(request)
    }

    /// `GET /simple/true/{text}/{words}/{object}`
    pub fn path_simple_exploded(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathSimpleExploded",
            "GET",
            "/simple/true/{text}/{words}/{object}",
        );
        request.path("text", text.as_ref());
        request.path_list("words", Style::Pairs, &list::<String>(words));
        request.path_list("object", Style::Pairs, &object);
        Call::empty(request)
    }

    /// `GET /label/false/{text}/{words}/{object}`
    pub fn path_label(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathLabel",
            "GET",
            "/label/false/{text}/{words}/{object}",
        );
        request.path_list("text", Style::Label, text.as_ref());
        request.path_list("words", Style::Label, &list::<String>(words));
        request.path_list("object", Style::Label, &object);
        Call::empty(request)
    }

    /// `GET /label/true/{text}/{words}/{object}`
    pub fn path_label_exploded(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathLabelExploded",
            "GET",
            "/label/true/{text}/{words}/{object}",
        );
        request.path_list("text", Style::LabelExploded, text.as_ref());
        request.path_list("words", Style::LabelExploded, &list::<String>(words));
        request.path_list("object", Style::LabelExploded, &object);
        Call::empty(request)
    }

    /// `GET /matrix/false/{text}/{words}/{object}`
    pub fn path_matrix(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathMatrix",
            "GET",
            "/matrix/false/{text}/{words}/{object}",
        );
        request.path_list("text", Style::Matrix, text.as_ref());
        request.path_list("words", Style::Matrix, &list::<String>(words));
        request.path_list("object", Style::Matrix, &object);
        Call::empty(request)
    }

    /// `GET /matrix/true/{text}/{words}/{object}`
    pub fn path_matrix_exploded(
        &self,
        text: impl AsRef<str>,
        words: impl IntoIterator<Item = impl Into<String>>,
        object: model::Point,
    ) -> Call<()> {
        let mut request = Request::new(
            &self.core,
            "PathMatrixExploded",
            "GET",
            "/matrix/true/{text}/{words}/{object}",
        );
        request.path_list("text", Style::MatrixExploded, text.as_ref());
        request.path_list("words", Style::MatrixExploded, &list::<String>(words));
        request.path_list("object", Style::MatrixExploded, &object);
        Call::empty(request)
    }

    /// `GET /form/false`
    pub fn query_form(&self) -> QueryForm {
        let request = Request::new(&self.core, "QueryForm", "GET", "/form/false");
        QueryForm(request)
    }

    /// `GET /form/true`
    pub fn query_form_exploded(&self) -> QueryFormExploded {
        let request = Request::new(&self.core, "QueryFormExploded", "GET", "/form/true");
        QueryFormExploded(request)
    }

    /// `GET /spaceDelimited/false`
    pub fn query_space_delimited(&self) -> QuerySpaceDelimited {
        let request = Request::new(
            &self.core,
            "QuerySpaceDelimited",
            "GET",
            "/spaceDelimited/false",
        );
        QuerySpaceDelimited(request)
    }

    /// `GET /spaceDelimited/true`
    pub fn query_space_delimited_exploded(&self) -> QuerySpaceDelimitedExploded {
        let request = Request::new(
            &self.core,
            "QuerySpaceDelimitedExploded",
            "GET",
            "/spaceDelimited/true",
        );
        QuerySpaceDelimitedExploded(request)
    }

    /// `GET /pipeDelimited/false`
    pub fn query_pipe_delimited(&self) -> QueryPipeDelimited {
        let request = Request::new(
            &self.core,
            "QueryPipeDelimited",
            "GET",
            "/pipeDelimited/false",
        );
        QueryPipeDelimited(request)
    }

    /// `GET /pipeDelimited/true`
    pub fn query_pipe_delimited_exploded(&self) -> QueryPipeDelimitedExploded {
        let request = Request::new(
            &self.core,
            "QueryPipeDelimitedExploded",
            "GET",
            "/pipeDelimited/true",
        );
        QueryPipeDelimitedExploded(request)
    }

    /// `GET /deepObject/true`
    pub fn query_deep_object_exploded(&self) -> QueryDeepObjectExploded {
        let request = Request::new(
            &self.core,
            "QueryDeepObjectExploded",
            "GET",
            "/deepObject/true",
        );
        QueryDeepObjectExploded(request)
    }

    /// `GET /header`
    pub fn header(&self) -> Header {
        let request = Request::new(&self.core, "Header", "GET", "/header");
        Header(request)
    }

    /// `GET /cookie`
    pub fn cookie(&self) -> Cookie {
        let request = Request::new(&self.core, "Cookie", "GET", "/cookie");
        Cookie(request)
    }

    /// `GET /default`
    pub fn default(&self) -> DefaultModel {
        let request = Request::new(&self.core, "Default", "GET", "/default");
        DefaultModel(request)
    }
}

/// A call of [`Client::query_form`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QueryForm(Request);

impl QueryForm {
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.0.query("text", text.as_ref());
        self
    }

    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Csv, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Csv, &object);
        self
    }
}

connector_runtime::request!(QueryForm => empty);

/// A call of [`Client::query_form_exploded`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QueryFormExploded(Request);

impl QueryFormExploded {
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.0.query("text", text.as_ref());
        self
    }

    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Multi, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Multi, &object);
        self
    }
}

connector_runtime::request!(QueryFormExploded => empty);

/// A call of [`Client::query_space_delimited`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QuerySpaceDelimited(Request);

impl QuerySpaceDelimited {
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Ssv, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Ssv, &object);
        self
    }
}

connector_runtime::request!(QuerySpaceDelimited => empty);

/// A call of [`Client::query_space_delimited_exploded`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QuerySpaceDelimitedExploded(Request);

impl QuerySpaceDelimitedExploded {
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Multi, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Multi, &object);
        self
    }
}

connector_runtime::request!(QuerySpaceDelimitedExploded => empty);

/// A call of [`Client::query_pipe_delimited`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QueryPipeDelimited(Request);

impl QueryPipeDelimited {
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Pipes, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Pipes, &object);
        self
    }
}

connector_runtime::request!(QueryPipeDelimited => empty);

/// A call of [`Client::query_pipe_delimited_exploded`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QueryPipeDelimitedExploded(Request);

impl QueryPipeDelimitedExploded {
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Multi, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Multi, &object);
        self
    }
}

connector_runtime::request!(QueryPipeDelimitedExploded => empty);

/// A call of [`Client::query_deep_object_exploded`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct QueryDeepObjectExploded(Request);

impl QueryDeepObjectExploded {
    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::DeepObject, &object);
        self
    }
}

connector_runtime::request!(QueryDeepObjectExploded => empty);

/// A call of [`Client::header`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Header(Request);

impl Header {
    pub fn x_text(mut self, x_text: impl AsRef<str>) -> Self {
        self.0.header("X-Text", x_text.as_ref());
        self
    }

    pub fn x_list(mut self, x_list: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .header_list("X-List", Style::Csv, &list::<String>(x_list));
        self
    }

    pub fn x_object(mut self, x_object: model::Point) -> Self {
        self.0.header_list("X-Object", Style::Csv, &x_object);
        self
    }

    pub fn x_pairs(mut self, x_pairs: model::Point) -> Self {
        self.0.header_list("X-Pairs", Style::Pairs, &x_pairs);
        self
    }
}

connector_runtime::request!(Header => empty);

/// A call of [`Client::cookie`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Cookie(Request);

impl Cookie {
    pub fn text(mut self, text: impl AsRef<str>) -> Self {
        self.0.cookie("text", text.as_ref());
        self
    }

    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .cookie_list("words", Style::Csv, &list::<String>(words));
        self
    }

    pub fn many(mut self, many: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .cookie_list("many", Style::Multi, &list::<String>(many));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.cookie_list("object", Style::Csv, &object);
        self
    }

    pub fn cookies(mut self, cookies: model::Point) -> Self {
        self.0.cookie_list("cookies", Style::Multi, &cookies);
        self
    }
}

connector_runtime::request!(Cookie => empty);

/// A call of [`Client::default`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DefaultModel(Request);

impl DefaultModel {
    pub fn words(mut self, words: impl IntoIterator<Item = impl Into<String>>) -> Self {
        self.0
            .query_list("words", Style::Multi, &list::<String>(words));
        self
    }

    pub fn object(mut self, object: model::Point) -> Self {
        self.0.query_list("object", Style::Multi, &object);
        self
    }

    pub fn map(mut self, map: impl Borrow<BTreeMap<String, i64>>) -> Self {
        self.0.query_list("map", Style::DeepObject, map.borrow());
        self
    }
}

connector_runtime::request!(DefaultModel => empty);
