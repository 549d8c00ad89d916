//! Operations of the client itself.

use super::client::Client;
use super::model;
use connector_runtime::{Call, Request};

impl Client {
    /// `GET /notes/{id}`
    ///
    /// * `account`: The name of the account.
    pub fn get(
        &self,
        account: impl AsRef<str>,
        region: model::GetRegion,
        id: impl AsRef<str>,
    ) -> Call<()> {
        let mut request = Request::new(&self.core, "Get", "GET", "/notes/{id}");
        request.host("account", account.as_ref());
        request.host("region", &region);
        request.path("id", id.as_ref());
        Call::empty(request)
    }
}
