//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Content, Request};
use std::borrow::Borrow;

impl Client {
    /// A text.
    ///
    /// `GET /text`
    pub fn a_text(&self) -> AText {
        let request = Request::new(&self.core, "A text", "GET", "/text");
        AText(request)
    }

    /// A url that is text.
    ///
    /// `GET /url`
    pub fn a_url_that_is_text(&self) -> AUrlThatIsText {
        let mut request = Request::new(&self.core, "A url that is text", "GET", "/url");
        request.header("X-One", "1");
        request.header("X-Two", "2");
        AUrlThatIsText(request)
    }

    /// No raw.
    ///
    /// `GET /no/raw`
    pub fn no_raw(&self) -> Call<Content> {
        let request = Request::new(&self.core, "No raw", "GET", "/no/raw");
        Call::content(request)
    }

    /// No host.
    ///
    /// `GET /no/host`
    pub fn no_host(&self) -> Call<Content> {
        let request = Request::new(&self.core, "No host", "GET", "/no/host");
        Call::content(request)
    }

    /// Path and host in one.
    ///
    /// `GET /v1/inner`
    pub fn path_and_host_in_one(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Path and host in one", "GET", "/v1/inner");
        Call::content(request)
    }

    /// `GET /nameless/{id}`
    pub fn get_nameless_by_id(&self, id: impl AsRef<str>) -> Call<Content> {
        let mut request = Request::new(&self.core, "get nameless by id", "GET", "/nameless/{id}");
        request.path("id", id.as_ref());
        Call::content(request)
    }

    /// Both.
    ///
    /// `GET /both`
    pub fn both(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Both", "GET", "/both");
        Call::content(request)
    }

    /// Lower case.
    ///
    /// `HEAD /lower`
    pub fn lower_case(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Lower case", "HEAD", "/lower");
        Call::content(request)
    }

    /// Purge.
    ///
    /// `PURGE /purge`
    pub fn purge(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Purge", "PURGE", "/purge");
        Call::content(request)
    }

    /// View.
    ///
    /// `VIEW /view`
    pub fn view(&self) -> Call<Content> {
        let request = Request::new(&self.core, "View", "VIEW", "/view");
        Call::content(request)
    }

    /// No method.
    ///
    /// `GET /no-method`
    pub fn no_method(&self) -> Call<Content> {
        let request = Request::new(&self.core, "No method", "GET", "/no-method");
        Call::content(request)
    }

    /// No such method.
    ///
    /// `GET /bad-method`
    pub fn no_such_method(&self) -> Call<Content> {
        let request = Request::new(&self.core, "No such method", "GET", "/bad-method");
        Call::content(request)
    }

    /// Responses that are none.
    ///
    /// `GET /odd-responses`
    pub fn responses_that_are_none(&self) -> Call<model::ResponsesThatAreNoneResponse> {
        let request = Request::new(
            &self.core,
            "Responses that are none",
            "GET",
            "/odd-responses",
        );
        Call::json(request)
    }

    /// Unknown kinds.
    ///
    /// `POST /kinds`
    pub fn unknown_kinds(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Unknown kinds", "POST", "/kinds");
        request.security(&[&["Authorization"]]);
        Call::content(request)
    }

    /// Without an address.
    ///
    /// `GET /`
    pub fn without_an_address(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Without an address", "GET", "/");
        Call::content(request)
    }

    /// A body without mode.
    ///
    /// `POST /modeless`
    pub fn a_body_without_mode(
        &self,
        body: impl Borrow<model::ABodyWithoutModeBody>,
    ) -> Call<Content> {
        let mut request = Request::new(&self.core, "A body without mode", "POST", "/modeless");
        request.body(body.borrow());
        Call::content(request)
    }

    /// Described.
    ///
    /// By the request.
    ///
    /// `GET /described`
    pub fn described(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Described", "GET", "/described");
        Call::content(request)
    }
}

/// A call of [`Client::a_text`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AText(Request);

impl AText {
    /// For example `1`.
    pub fn flag(mut self, flag: impl AsRef<str>) -> Self {
        self.0.query("flag", flag.as_ref());
        self
    }
}

connector_runtime::request!(AText => content);

/// A call of [`Client::a_url_that_is_text`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct AUrlThatIsText(Request);

impl AUrlThatIsText {
    /// Default `1`.
    pub fn x_one(mut self, x_one: impl AsRef<str>) -> Self {
        self.0.header("X-One", x_one.as_ref());
        self
    }

    /// Default `2`.
    pub fn x_two(mut self, x_two: impl AsRef<str>) -> Self {
        self.0.header("X-Two", x_two.as_ref());
        self
    }
}

connector_runtime::request!(AUrlThatIsText => content);
