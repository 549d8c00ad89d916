//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Call<()> {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Call::empty(request)
    }

    /// `GET /own`
    pub fn notes(&self) -> Call<()> {
        let request = Request::new(&self.core, "Notes", "GET", "/own");
        Call::empty(request)
    }

    /// `GET /blank`
    pub fn blank(&self) -> Call<()> {
        let request = Request::new(&self.core, "Blank", "GET", "/blank");
        Call::empty(request)
    }
}
