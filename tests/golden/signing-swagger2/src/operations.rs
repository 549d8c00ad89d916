//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /`
    pub fn search(&self) -> Call<()> {
        let request = Request::new(&self.core, "Search", "GET", "/");
        Call::empty(request)
    }
}
