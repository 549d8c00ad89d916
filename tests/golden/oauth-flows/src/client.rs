//! The client and its builder.

use connector_runtime::auth::{ApiKey, Bearer, Credential, OAuth, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["machine"]];

/// A connection to **OAuth flows**. Cheap to clone: clones share everything.
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
            .user_agent("oauth-flows/1.0")
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
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::header("X-Key", key);
        let core = self.core.credential("key", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    ///
    /// For services.
    pub fn machine(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("machine", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn machine_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("machine", credential);
        Self { core }
    }

    /// Sends tokens for the client, from `https://id.example.com/token`.
    ///
    /// Scopes:
    ///
    /// * `notes.read`: Read notes.
    /// * `notes.write`
    pub fn machine_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        let url = "https://id.example.com/token";
        let credential = OAuth::client_credentials(url, client_id, client_secret)
            .scope("notes.read")
            .scope("notes.write");
        let core = self.core.credential("machine", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn user(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("user", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn user_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("user", credential);
        Self { core }
    }

    /// Tokens for a user who signs in with a browser, from `https://id.example.com/token`.
    ///
    /// Set it by [`Self::user_credential`], and start with [`OAuth::sign_in`].
    ///
    /// Scopes:
    ///
    /// * `https://example.com/scopes/notes.read`: Read notes.
    /// * `https://example.com/scopes/notes.write`: Write notes.
    pub fn user_authorization_code(client_id: impl Into<String>) -> OAuth {
        let url = "https://id.example.com/authorize";
        let token_url = "https://id.example.com/token";
        OAuth::authorization_code(url, token_url, client_id)
            .scope("https://example.com/scopes/notes.read")
            .scope("https://example.com/scopes/notes.write")
    }

    /// Tokens for a user who signs in on another device, from `https://id.example.com/token`.
    ///
    /// Set it by [`Self::user_credential`], and start with [`OAuth::sign_in_elsewhere`].
    ///
    /// Scopes:
    ///
    /// * `notes.read`: Read notes.
    pub fn user_device_code(client_id: impl Into<String>) -> OAuth {
        let url = "https://id.example.com/device";
        let token_url = "https://id.example.com/token";
        OAuth::device_code(url, token_url, client_id).scope("notes.read")
    }

    /// Sends tokens for the user, from `https://id.example.com/token`.
    ///
    /// Scopes:
    ///
    /// * `notes.read notes.write notes.list notebooks.read notebooks.write notebooks.list me`
    pub fn user_password(
        self,
        client_id: impl Into<String>,
        username: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        let url = "https://id.example.com/token";
        let credential = OAuth::password(url, client_id, username, password).scope(
            "notes.read notes.write notes.list notebooks.read notebooks.write notebooks.list me",
        );
        let core = self.core.credential("user", credential);
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
    pub fn vague(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("vague", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn vague_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("vague", credential);
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
