//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /default`
    pub fn default(&self) -> DefaultModel {
        let request = Request::new(&self.core, "Default", "GET", "/default");
        DefaultModel(request)
    }

    /// `GET /or`
    pub fn or(&self) -> Or {
        let mut request = Request::new(&self.core, "Or", "GET", "/or");
        request.security(&[&["login"], &["consent"]]);
        Or(request)
    }

    /// `GET /and`
    pub fn and(&self) -> And {
        let mut request = Request::new(&self.core, "And", "GET", "/and");
        request.security(&[&["key", "consent"]]);
        And(request)
    }

    /// `GET /none`
    pub fn none(&self) -> NoneModel {
        let mut request = Request::new(&self.core, "None", "GET", "/none");
        request.security(&[]);
        NoneModel(request)
    }

    /// `GET /optional`
    pub fn optional(&self) -> Optional {
        let mut request = Request::new(&self.core, "Optional", "GET", "/optional");
        request.security(&[&["login"], &[]]);
        Optional(request)
    }
}

/// A call of [`Client::default`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct DefaultModel(Request);

connector_runtime::request!(DefaultModel => empty);

/// A call of [`Client::or`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Or(Request);

connector_runtime::request!(Or => empty);

/// A call of [`Client::and`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct And(Request);

connector_runtime::request!(And => empty);

/// A call of [`Client::none`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct NoneModel(Request);

connector_runtime::request!(NoneModel => empty);

/// A call of [`Client::optional`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Optional(Request);

connector_runtime::request!(Optional => empty);
