//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Body, Call, Content, Request, Value};
use std::borrow::Borrow;

impl Client {
    /// `POST /json`
    ///
    /// Answers by `customize().accept(…)` in `application/xml` as well.
    pub fn json_among_xml(&self, body: impl Borrow<model::Note>) -> Call<model::Note> {
        let mut request = Request::new(&self.core, "JsonAmongXml", "POST", "/json");
        request.accept("application/vnd.notes+json");
        request.body_as("application/json; charset=utf-8", body.borrow());
        Call::json(request)
    }

    /// `PATCH /patch`
    pub fn merge(&self, body: impl Borrow<model::Note>) -> Call<()> {
        let mut request = Request::new(&self.core, "Merge", "PATCH", "/patch");
        request.body_as("application/merge-patch+json", body.borrow());
        Call::empty(request)
    }

    /// `PATCH /change`
    ///
    /// Sends `application/merge-patch+json`; as `application/vnd.notes.v2+json` by `customize().header("content-type", …)`.
    pub fn change(&self, body: impl Borrow<model::Note>) -> Call<()> {
        let mut request = Request::new(&self.core, "Change", "PATCH", "/change");
        request.body_as("application/merge-patch+json", body.borrow());
        Call::empty(request)
    }

    /// `PATCH /change`
    ///
    /// Sends `application/json-patch+json`.
    pub fn change_as_json_patch(
        &self,
        body: impl Borrow<[model::ChangeAsJsonPatchBodyItem]>,
    ) -> Call<()> {
        let mut request = Request::new(&self.core, "Change as json patch", "PATCH", "/change");
        request.body_as("application/json-patch+json", body.borrow());
        Call::empty(request)
    }

    /// `POST /form`
    pub fn send_form(&self, body: impl Borrow<model::Note>) -> Call<()> {
        let mut request = Request::new(&self.core, "SendForm", "POST", "/form");
        request.form_body(body.borrow());
        Call::empty(request)
    }

    /// `POST /inline-form`
    pub fn send_inline_form(&self) -> SendInlineForm {
        let request = Request::new(&self.core, "SendInlineForm", "POST", "/inline-form");
        SendInlineForm(request)
    }

    /// `POST /form-or-json`
    pub fn send_either(&self) -> SendEither {
        let request = Request::new(&self.core, "SendEither", "POST", "/form-or-json");
        SendEither(request)
    }

    /// `PUT /text`
    pub fn put_text(&self, body: impl Into<String>) -> Call<String> {
        let mut request = Request::new(&self.core, "PutText", "PUT", "/text");
        request.accept("text/csv");
        request.text_body("text/plain", body);
        Call::text(request)
    }

    /// `PUT /bytes`
    ///
    /// Answers by `customize().accept(…)` in `image/png`, `image/jpeg` as well.
    pub fn put_bytes(&self, body: impl Into<Body>) -> Call<Content> {
        let mut request = Request::new(&self.core, "PutBytes", "PUT", "/bytes");
        request.accept("image/png, image/jpeg");
        request.bytes_body("application/octet-stream", body);
        Call::content(request)
    }

    /// `PUT /any`
    pub fn put_any(&self) -> PutAny {
        let request = Request::new(&self.core, "PutAny", "PUT", "/any");
        PutAny(request)
    }

    /// `PUT /untyped`
    pub fn put_untyped(&self) -> PutUntyped {
        let request = Request::new(&self.core, "PutUntyped", "PUT", "/untyped");
        PutUntyped(request)
    }

    /// `GET /pdf`
    pub fn get_pdf(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "GetPdf", "GET", "/pdf");
        request.accept("application/pdf");
        Call::content(request)
    }
}

/// A call of [`Client::send_inline_form`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendInlineForm(Request);

impl SendInlineForm {
    pub fn body(mut self, body: impl Borrow<model::SendInlineFormBody>) -> Self {
        self.0.form_body(body.borrow());
        self
    }
}

connector_runtime::request!(SendInlineForm => empty);

/// A call of [`Client::send_either`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendEither(Request);

impl SendEither {
    pub fn body(mut self, body: impl Borrow<model::Note>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(SendEither => empty);

/// A call of [`Client::put_any`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutAny(Request);

impl PutAny {
    pub fn body(mut self, body: impl Borrow<model::Note>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(PutAny => json Vec<model::Note>);

/// A call of [`Client::put_untyped`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct PutUntyped(Request);

impl PutUntyped {
    pub fn body(mut self, body: impl Borrow<Value>) -> Self {
        self.0.body(body.borrow());
        self
    }
}

connector_runtime::request!(PutUntyped => json Value);
