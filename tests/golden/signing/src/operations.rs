//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `POST /notes`
    pub fn add_note(&self, body: impl AsRef<str>) -> Call<()> {
        let mut request = Request::new(&self.core, "AddNote", "POST", "/notes");
        request.body(body.as_ref());
        Call::empty(request)
    }

    /// `GET /digest`
    pub fn digest(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Digest", "GET", "/digest");
        request.security(&[&["digest"]]);
        Call::empty(request)
    }

    /// `GET /hawk`
    pub fn hawk(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Hawk", "GET", "/hawk");
        request.security(&[&["hawk"]]);
        Call::empty(request)
    }

    /// `GET /windows`
    pub fn windows(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Windows", "GET", "/windows");
        request.security(&[&["windows"]]);
        Call::empty(request)
    }

    /// `GET /older`
    pub fn older(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Older", "GET", "/older");
        request.security(&[&["older"]]);
        Call::empty(request)
    }

    /// `GET /store`
    pub fn store(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Store", "GET", "/store");
        request.security(&[&["store"]]);
        Call::empty(request)
    }
}
