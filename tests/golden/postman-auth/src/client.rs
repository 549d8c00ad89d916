//! The client and its builder.

use super::admin::Admin;
use connector_runtime::auth::{ApiKey, AwsSigV4, Basic, Bearer, Credential, OAuth, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["bearer"]];

/// A connection to **Postman auth**. Cheap to clone: clones share everything.
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
            .user_agent("postman-auth")
            .security(SECURITY);
        ClientBuilder { core }
    }

    /// What the client is made of, for requests that the definition does not have.
    pub fn core(&self) -> &Core {
        &self.core
    }

    /// Operations of the group `Admin`.
    pub fn admin(&self) -> Admin<'_> {
        Admin { core: &self.core }
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

    /// Sends this user name and password with every request that needs them.
    pub fn basic(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        let credential = Basic::new(username, password);
        let core = self.core.credential("basic", credential);
        Self { core }
    }

    /// Sends this key in the header `X-Admin`.
    pub fn x_admin(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::header("X-Admin", key);
        let core = self.core.credential("X-Admin", credential);
        Self { core }
    }

    /// Sends this key in the query parameter `appid`.
    pub fn appid(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::query("appid", key);
        let core = self.core.credential("appid", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn oauth2(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("oauth2", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn oauth2_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("oauth2", credential);
        Self { core }
    }

    /// Sends tokens for the client, from `https://id.example.com/token`.
    ///
    /// Scopes:
    ///
    /// * `notes.read`
    /// * `notes.write`
    pub fn oauth2_client_credentials(
        self,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        let url = "https://id.example.com/token";
        let credential = OAuth::client_credentials(url, client_id, client_secret)
            .scope("notes.read")
            .scope("notes.write");
        let core = self.core.credential("oauth2", credential);
        Self { core }
    }

    /// Sends this token as a bearer token.
    pub fn other(self, token: impl Into<Secret>) -> Self {
        let credential = Bearer::new(token);
        let core = self.core.credential("other", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests: a token that it gets when it is needed, for one.
    pub fn other_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("other", credential);
        Self { core }
    }

    /// Sends this user name and password with every request that needs them.
    pub fn encoded(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        let credential = Basic::new(username, password);
        let core = self.core.credential("encoded", credential);
        Self { core }
    }

    /// Sends this key in the header `X-Api-Key`.
    pub fn x_api_key(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::header("X-Api-Key", key);
        let core = self.core.credential("X-Api-Key", credential);
        Self { core }
    }

    /// Sends this key in the query parameter `api_key`.
    pub fn api_key(self, key: impl Into<Secret>) -> Self {
        let credential = ApiKey::query("api_key", key);
        let core = self.core.credential("api_key", credential);
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
        let core = self.core.credential("awsv4", credential);
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
        let core = self.core.credential("awsv4", credential);
        Self { core }
    }

    /// Signs requests with this credential: one that gets its keys when they are needed, for one.
    pub fn aws_sigv4_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("awsv4", credential);
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
