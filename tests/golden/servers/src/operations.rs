//! Operations of the client itself.

use super::client::Client;
use connector_runtime::Request;

impl Client {
    /// `GET /client`
    pub fn client(&self) -> ClientModel {
        let request = Request::new(&self.core, "Client", "GET", "/client");
        ClientModel(request)
    }

    /// `GET /path`
    pub fn path(&self) -> Path {
        let mut request = Request::new(&self.core, "Path", "GET", "/path");
        request.base_url("https://paths.example.com");
        Path(request)
    }

    /// `PUT /path`
    pub fn operation(&self) -> Operation {
        let mut request = Request::new(&self.core, "Operation", "PUT", "/path");
        request.base_url("https://files.example.com/up");
        Operation(request)
    }

    /// `POST /path`
    pub fn relative(&self) -> Relative {
        let request = Request::new(&self.core, "Relative", "POST", "/path");
        Relative(request)
    }
}

/// A call of [`Client::client`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct ClientModel(Request);

connector_runtime::request!(ClientModel => empty);

/// A call of [`Client::path`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Path(Request);

connector_runtime::request!(Path => empty);

/// A call of [`Client::operation`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Operation(Request);

connector_runtime::request!(Operation => empty);

/// A call of [`Client::relative`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Relative(Request);

connector_runtime::request!(Relative => empty);
