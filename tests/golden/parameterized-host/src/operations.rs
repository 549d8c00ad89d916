//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::Request;

impl Client {
    /// `GET /notes/{id}`
    ///
    /// * `account`: The name of the account.
    pub fn get(
        &self,
        account: impl AsRef<str>,
        region: model::GetRegion,
        id: impl AsRef<str>,
    ) -> Get {
        let mut request = Request::new(&self.core, "Get", "GET", "/notes/{id}");
        request.host("account", account.as_ref());
        request.host("region", &region);
        request.path("id", id.as_ref());
        Get(request)
    }
}

/// A call of [`Client::get`], not yet sent.
#[derive(Clone, Debug)]
#[must_use = "a request does nothing until it is awaited"]
pub struct Get(Request);

connector_runtime::request!(Get => empty);
