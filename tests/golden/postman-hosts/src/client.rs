//! The client and its builder.

use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// A connection to **Postman hosts**. Cheap to clone: clones share everything.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) core: Core,
}

impl Client {
    /// The address that the definition names.
    pub const BASE_URL: &'static str = "https://api.example.com/v1";

    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        let core = Core::builder()
            .default_url(Self::BASE_URL)
            .variable("region", "eu")
            .default_server("files_host", "https://files.example.com")
            .default_server("origin", "https://login.example.com")
            .default_server(
                "reports.example.com",
                "https://{region}.reports.example.com",
            )
            .default_server("example.com:8443", "https://{sub}.example.com:8443")
            .default_server("localhost:8080", "http://localhost:8080")
            .user_agent("postman-hosts");
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

    /// Where data is kept.
    ///
    /// Default `eu`.
    pub fn region(self, value: impl Into<String>) -> Self {
        let core = self.core.variable("region", value);
        Self { core }
    }

    /// Sets the variable `sub` of the address.
    pub fn sub_(self, value: impl Into<String>) -> Self {
        let core = self.core.variable("sub", value);
        Self { core }
    }

    /// Sets the address `files_host`, to which some operations go.
    ///
    /// Default `https://files.example.com`.
    pub fn files_host(self, url: impl Into<String>) -> Self {
        let core = self.core.server("files_host", url);
        Self { core }
    }

    /// Sets the address `origin`, to which some operations go.
    ///
    /// Default `https://login.example.com`.
    pub fn origin_url(self, url: impl Into<String>) -> Self {
        let core = self.core.server("origin", url);
        Self { core }
    }

    /// Sets the address `reports.example.com`, to which some operations go.
    ///
    /// Default `https://{region}.reports.example.com`.
    pub fn reports_example_com_url(self, url: impl Into<String>) -> Self {
        let core = self.core.server("reports.example.com", url);
        Self { core }
    }

    /// Sets the address `example.com:8443`, to which some operations go.
    ///
    /// Default `https://{sub}.example.com:8443`.
    pub fn example_com_8443_url(self, url: impl Into<String>) -> Self {
        let core = self.core.server("example.com:8443", url);
        Self { core }
    }

    /// Sets the address `webhook_url`, to which some operations go.
    pub fn webhook_url(self, url: impl Into<String>) -> Self {
        let core = self.core.server("webhook_url", url);
        Self { core }
    }

    /// Sets the address `localhost:8080`, to which some operations go.
    ///
    /// Default `http://localhost:8080`.
    pub fn localhost_8080_url(self, url: impl Into<String>) -> Self {
        let core = self.core.server("localhost:8080", url);
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
