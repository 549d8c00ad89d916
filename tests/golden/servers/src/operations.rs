//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /client`
    pub fn client(&self) -> Call<()> {
        let request = Request::new(&self.core, "Client", "GET", "/client");
        Call::empty(request)
    }

    /// `GET /path`
    pub fn path(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Path", "GET", "/path");
        request.base_url("https://paths.example.com");
        Call::empty(request)
    }

    /// `PUT /path`
    pub fn operation(&self) -> Call<()> {
        let mut request = Request::new(&self.core, "Operation", "PUT", "/path");
        request.base_url("https://files.example.com/up");
        Call::empty(request)
    }

    /// `POST /path`
    pub fn relative(&self) -> Call<()> {
        let request = Request::new(&self.core, "Relative", "POST", "/path");
        Call::empty(request)
    }
}
