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
        request.security(&[&["basic"], &["bearer"]]);
        Or(request)
    }

    /// `GET /and`
    pub fn and(&self) -> And {
        let mut request = Request::new(&self.core, "And", "GET", "/and");
        request.security(&[&["key", "bearer"]]);
        And(request)
    }

    /// `GET /optional`
    pub fn optional(&self) -> Optional {
        let mut request = Request::new(&self.core, "Optional", "GET", "/optional");
        request.security(&[&[], &["bearer"]]);
        Optional(request)
    }

    /// `GET /none`
    pub fn none(&self) -> NoneModel {
        let mut request = Request::new(&self.core, "None", "GET", "/none");
        request.security(&[]);
        NoneModel(request)
    }

    /// `GET /cookie`
    pub fn cookie(&self) -> Cookie {
        let mut request = Request::new(&self.core, "Cookie", "GET", "/cookie");
        request.security(&[&["session"]]);
        Cookie(request)
    }

    /// `GET /digest`
    pub fn digest(&self) -> Digest {
        let mut request = Request::new(&self.core, "Digest", "GET", "/digest");
        request.security(&[&["digest"]]);
        Digest(request)
    }

    /// `GET /tls`
    pub fn tls(&self) -> Tls {
        let mut request = Request::new(&self.core, "Tls", "GET", "/tls");
        request.security(&[&[]]);
        Tls(request)
    }

    /// `GET /connect`
    pub fn connect(&self) -> Connect {
        let mut request = Request::new(&self.core, "Connect", "GET", "/connect");
        request.security(&[&["connect"]]);
        Connect(request)
    }

    /// `GET /flow`
    pub fn flow(&self) -> Flow {
        let mut request = Request::new(&self.core, "Flow", "GET", "/flow");
        request.security(&[&["flow"]]);
        Flow(request)
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

/// A call of [`Client::optional`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Optional(Request);

connector_runtime::request!(Optional => empty);

/// A call of [`Client::none`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct NoneModel(Request);

connector_runtime::request!(NoneModel => empty);

/// A call of [`Client::cookie`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Cookie(Request);

connector_runtime::request!(Cookie => empty);

/// A call of [`Client::digest`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Digest(Request);

connector_runtime::request!(Digest => empty);

/// A call of [`Client::tls`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Tls(Request);

connector_runtime::request!(Tls => empty);

/// A call of [`Client::connect`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Connect(Request);

connector_runtime::request!(Connect => empty);

/// A call of [`Client::flow`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Flow(Request);

connector_runtime::request!(Flow => empty);
