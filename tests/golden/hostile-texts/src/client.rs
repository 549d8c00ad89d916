//! The client and its builder.

use super::evil::Evil;
use connector_runtime::auth::{ApiKey, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["k\"e\ny"]];

/// A connection to **\*\*"#\*/ fn evil() {} /\***. Cheap to clone: clones share everything.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) core: Core,
}

impl Client {
    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        let core = Core::builder()
            .user_agent("fn-evil/1fnevil")
            .security(SECURITY);
        ClientBuilder { core }
    }

    /// What the client is made of, for requests that the definition does not have.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// fn evil() {}
    pub fn evil(&self) -> Evil<'_> {
        Evil { core: &self.core }
    }
}

/// What a [`Client`] needs to know.
#[derive(Debug)]
pub struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    /// Sets the address of the service, which the definition does not name.
    pub fn base_url(self, url: impl Into<String>) -> Self {
        let core = self.core.base_url(url);
        Self { core }
    }

    /// Sends requests over another transport than the default.
    pub fn transport(self, transport: impl Transport + 'static) -> Self {
        let core = self.core.transport(transport);
        Self { core }
    }

    /// How long a call may take, from the request to the end of its answer.
    pub fn timeout(self, timeout: Duration) -> Self {
        let core = self.core.timeout(timeout);
        Self { core }
    }

    /// Sets what every client of the runtime has beside this: retries, limits, quotas, policies.
    pub fn configure(self, set: impl FnOnce(CoreBuilder) -> CoreBuilder) -> Self {
        let core = set(self.core);
        Self { core }
    }

    /// Sends this key in the query parameter `"&k=\`.
    ///
    /// \*/
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::query("\"&k=\0\\", key);
        let core = self.core.credential("k\"e\ny", credential);
        Self { core }
    }

    /// Makes the client.
    ///
    /// # Errors
    ///
    /// When the address is missing or none, or the transport cannot start.
    pub fn build(self) -> Result<Client, Error> {
        Ok(Client {
            core: self.core.build()?,
        })
    }
}
