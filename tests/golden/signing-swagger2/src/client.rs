//! The client and its builder.

use connector_runtime::auth::{AwsSigV4, Credential, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["hmac"]];

/// A connection to **Signing in OpenAPI 2.0**. Cheap to clone: clones share everything.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) core: Core,
}

impl Client {
    /// The address that the definition names.
    pub const BASE_URL: &'static str = "https://search.eu-central-1.amazonaws.com";

    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        let core = Core::builder()
            .default_url(Self::BASE_URL)
            .user_agent("signing-in-open-api-2-0/1.0")
            .security(SECURITY);
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

    /// Signs each request with this key of AWS, by Signature Version 4.
    pub fn aws_sigv4(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        region: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, service);
        let core = self.core.credential("hmac", credential);
        Self { core }
    }

    /// The same with a key that holds for a session, whose token goes with it.
    pub fn aws_sigv4_session(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        session_token: impl Into<Secret>,
        region: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, service);
        let credential = credential.session_token(session_token);
        let core = self.core.credential("hmac", credential);
        Self { core }
    }

    /// Signs requests with this credential: one that gets its keys when they are needed, for one.
    pub fn aws_sigv4_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("hmac", credential);
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
