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
        request.security(&[&["login"], &["consent"]]);
        Call::empty(request)
    }

    /// `GET /and`
    pub fn and(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "And", "GET", "/and");
        request.security(&[&["key", "consent"]]);
        Call::empty(request)
    }

    /// `GET /none`
    pub fn none(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "None", "GET", "/none");
        request.security(&[]);
        Call::empty(request)
    }

    /// `GET /optional`
    pub fn optional(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Optional", "GET", "/optional");
        request.security(&[&["login"], &[]]);
        Call::empty(request)
    }
}
