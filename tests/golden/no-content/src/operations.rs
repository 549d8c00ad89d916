//! Operations of the client itself.

use super::client::Client;
use connector_runtime::{Call, Content, Request};

impl Client {
    /// `DELETE /with-schema`
    pub fn delete(&self) -> Call<()> {
        let request = Request::new(&self.core, "Delete", "DELETE", "/with-schema");
        Call::empty(request)
    }

    /// `GET /unchanged`
    pub fn get(&self) -> Call<String> {
        let request = Request::new(&self.core, "Get", "GET", "/unchanged");
        Call::text(request)
    }

    /// `GET /no-schema`
    pub fn ping(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Ping", "GET", "/no-schema");
        Call::content(request)
    }

    /// `POST /accepted`
    pub fn start(&self) -> Call<Content> {
        let request = Request::new(&self.core, "Start", "POST", "/accepted");
        Call::content(request)
    }
}
