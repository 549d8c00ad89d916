//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /{single}/{double}/{skipped}`
    pub fn get(
        &self,
        single: impl AsRef<str>,
        double: impl AsRef<str>,
        skipped: impl AsRef<str>,
    ) -> Get {
        let mut request = Request::new(&self.core, "Get", "GET", "/{single}/{double}/{skipped}");
        request.path("single", single.as_ref());
        request.path_double("double", double.as_ref());
        request.path_raw("skipped", skipped.as_ref());
        Get(request)
    }

    /// `GET /fixed?api-version=2&kind=a b`
    pub fn fixed(&self) -> Fixed {
        let request = Request::new(&self.core, "Fixed", "GET", "/fixed?api-version=2&kind=a b");
        Fixed(request)
    }
}

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

impl Get {
    pub fn encoded(mut self, encoded: impl AsRef<str>) -> Self {
        self.0.query("encoded", encoded.as_ref());
        self
    }

    pub fn raw(mut self, raw: impl AsRef<str>) -> Self {
        self.0.query_raw("raw", raw.as_ref());
        self
    }
}

connector_runtime::request!(Get => empty);

/// A call of [`Client::fixed`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Fixed(Request);

impl Fixed {
    pub fn more(mut self, more: impl AsRef<str>) -> Self {
        self.0.query("more", more.as_ref());
        self
    }
}

connector_runtime::request!(Fixed => empty);
