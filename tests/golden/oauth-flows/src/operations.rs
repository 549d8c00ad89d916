//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /machine`
    pub fn machine(&self) -> Call<()> {
        let request = Request::new(&self.core, "Machine", "GET", "/machine");
        Call::empty(request)
    }

    /// `GET /user`
    pub fn user(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "User", "GET", "/user");
        request.security(&[&["user"], &["machine"]]);
        Call::empty(request)
    }

    /// `GET /both`
    pub fn both(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Both", "GET", "/both");
        request.security(&[&["machine", "key"]]);
        Call::empty(request)
    }

    /// `GET /connect`
    pub fn connect(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Connect", "GET", "/connect");
        request.security(&[&["connect"]]);
        Call::empty(request)
    }

    /// `GET /vague`
    pub fn vague(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Vague", "GET", "/vague");
        request.security(&[&["vague"]]);
        Call::empty(request)
    }
}
