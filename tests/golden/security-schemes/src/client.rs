//! The client and its builder.

use connector_runtime::auth::{ApiKey, Basic, Bearer, Credential, OAuth, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["key"]];

/// A connection to **Security schemes**. Cheap to clone: clones share everything.
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
            .user_agent("security-schemes/1.0")
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

    /// Sends this key in the header `X-Key`.
    ///
    /// The key of your account.
    pub fn key(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::header("X-Key", key);
        let core = self.core.credential("key", credential);
        Self { core }
    }

    /// Sends this user name and password with every request that needs them.
    pub fn basic(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        let credential = Basic::new(username, password);
        let core = self.core.credential("basic", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn bearer(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("bearer", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn bearer_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("bearer", credential);
        Self { core }
    }

    /// Sends this key in the cookie `sid`.
    pub fn session(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::cookie("sid", key);
        let core = self.core.credential("session", credential);
        Self { core }
    }

    /// Sends this key in the header `Authorization`.
    ///
    /// The whole value of the header, which starts with `token`.
    pub fn token(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::header("Authorization", key);
        let core = self.core.credential("token", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn connect(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("connect", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn connect_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("connect", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn flow(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("flow", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn flow_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("flow", credential);
        Self { core }
    }

    /// Sends tokens for the client, from `https://id.example.com/token`.
    ///
    /// Scopes:
    ///
    /// * `read`: Read notes.
    /// * `write`: Write notes.
    pub fn flow_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        let url = "https://id.example.com/token";
        let credential = OAuth::client_credentials(url, client_id, client_secret)
            .scope("read")
            .scope("write");
        let core = self.core.credential("flow", credential);
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
