//! The client and its builder.

use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// A connection to **Conditions**. Cheap to clone: clones share everything.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) core: Core,
}

impl Client {
    /// The address that the definition names.
    pub const BASE_URL: &'static str = "https://api.example.com";

    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        let core = Core::builder()
            .default_url(Self::BASE_URL)
            .user_agent("conditions/1.0");
        ClientBuilder { core }
    }

    /// What the client is made of, for requests that the definition does not have.
    pub fn core(&self) -> &Core {
        &self.core
    }
}

/// What a [`Client`] needs to know.
#[derive(Debug)]
pub struct ClientBuilder {
    core: CoreBuilder,
}

impl ClientBuilder {
    /// Talks to another address than [`Client::BASE_URL`].
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
