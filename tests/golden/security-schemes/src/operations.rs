//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /default`
    pub fn default(&self) -> Call<()> {
        let request = Request::new(&self.core, "Default", "GET", "/default");
        Call::empty(request)
    }

    /// `GET /or`
    pub fn or(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Or", "GET", "/or");
        request.security(&[&["basic"], &["bearer"]]);
        Call::empty(request)
    }

    /// `GET /and`
    pub fn and(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "And", "GET", "/and");
        request.security(&[&["key", "bearer"]]);
        Call::empty(request)
    }

    /// `GET /optional`
    pub fn optional(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Optional", "GET", "/optional");
        request.security(&[&[], &["bearer"]]);
        Call::empty(request)
    }

    /// `GET /none`
    pub fn none(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "None", "GET", "/none");
        request.security(&[]);
        Call::empty(request)
    }

    /// `GET /cookie`
    pub fn cookie(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Cookie", "GET", "/cookie");
        request.security(&[&["session"]]);
        Call::empty(request)
    }

    /// `GET /token`
    pub fn token(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Token", "GET", "/token");
        request.security(&[&["token"]]);
        Call::empty(request)
    }

    /// `GET /tls`
    pub fn tls(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Tls", "GET", "/tls");
        request.security(&[&[]]);
        Call::empty(request)
    }

    /// `GET /connect`
    pub fn connect(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Connect", "GET", "/connect");
        request.security(&[&["connect"]]);
        Call::empty(request)
    }

    /// `GET /flow`
    pub fn flow(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Flow", "GET", "/flow");
        request.security(&[&["flow"]]);
        Call::empty(request)
    }
}
