//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Body, Call, Content, Request};

impl Client {
    /// Send XML.
    ///
    /// `POST /xml`
    pub fn send_xml(&self, body: impl Into<String>) -> Call<String> {
        let mut request = Request::new(&self.core, "Send XML", "POST", "/xml");
        request.accept("application/xml; charset=utf-8");
        request.text_body("application/xml", body);
        Call::text(request)
    }

    /// Send SOAP.
    ///
    /// `POST /soap`
    pub fn send_soap(&self, body: impl Into<String>) -> SendSoap {
        let mut request = Request::new(&self.core, "Send SOAP", "POST", "/soap");
        request.header("SOAPAction", "urn:notes#Send");
        request.text_body("text/xml", body);
        SendSoap(request)
    }

    /// Send text.
    ///
    /// `POST /text`
    pub fn send_text(&self, body: impl Into<String>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Send text", "POST", "/text");
        request.text_body("text/plain", body);
        Call::content(request)
    }

    /// Send CSV.
    ///
    /// `PUT /csv`
    pub fn send_csv(&self, body: impl Into<String>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Send CSV", "PUT", "/csv");
        request.text_body("text/csv", body);
        Call::content(request)
    }

    /// Send file.
    ///
    /// `PUT /file`
    pub fn send_file(&self, body: impl Into<Body>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Send file", "PUT", "/file");
        request.bytes_body("application/octet-stream", body);
        Call::content(request)
    }

    /// Send image.
    ///
    /// `PUT /image`
    pub fn send_image(&self, body: impl Into<Body>) -> Call<Content> {
        let mut request = Request::new(&self.core, "Send image", "PUT", "/image");
        request.bytes_body("image/png", body);
        Call::content(request)
    }

    /// Get image.
    ///
    /// `GET /image`
    pub fn get_image(&self) -> Call<Content> {
        let mut request = Request::new(&self.core, "Get image", "GET", "/image");
        request.accept("image/png");
        Call::content(request)
    }

    /// Get page.
    ///
    /// `GET /page`
    pub fn get_page(&self) -> Call<String> {
        let mut request = Request::new(&self.core, "Get page", "GET", "/page");
        request.accept("text/html");
        Call::text(request)
    }
}

/// A call of [`Client::send_soap`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct SendSoap(Request);

impl SendSoap {
    /// Default `urn:notes#Send`.
    pub fn soap_action(mut self, soap_action: impl AsRef<str>) -> Self {
        self.0.header("SOAPAction", soap_action.as_ref());
        self
    }
}

connector_runtime::request!(SendSoap => content);
