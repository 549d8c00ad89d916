//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /ping`
    pub fn ping(&self) -> Call<model::Health> {
        let request = Request::new(&self.core, "Ping", "GET", "/ping");
        Call::json(request)
    }
}
