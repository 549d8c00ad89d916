//! The client and its builder.

use connector_runtime::auth::{AwsSigV4, Credential, Digest, Secret};
use connector_runtime::{Core, CoreBuilder, Error, Transport};
use std::time::Duration;

/// What operations require that say nothing themselves: any of these sets of credentials.
const SECURITY: &[&[&str]] = &[&["gateway"]];

/// A connection to **Signing**. Cheap to clone: clones share everything.
#[derive(Clone, Debug)]
pub struct Client {
    pub(super) core: Core,
}

impl Client {
    /// The address that the definition names.
    pub const BASE_URL: &'static str = "https://notes.example.com/v1";

    /// Starts a client.
    pub fn builder() -> ClientBuilder {
        let core = Core::builder()
            .default_url(Self::BASE_URL)
            .user_agent("signing/1.0")
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

    /// Answers the challenges of the service with this user name and password, which are not sent themselves.
    pub fn digest(self, username: impl Into<String>, password: impl Into<Secret>) -> Self {
        let credential = Digest::new(username, password);
        let core = self.core.credential("digest", credential);
        Self { core }
    }

    /// Signs each request with this key of AWS, by Signature Version 4.
    pub fn gateway(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        region: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, "execute-api");
        let core = self.core.credential("gateway", credential);
        Self { core }
    }

    /// The same with a key that holds for a session, whose token goes with it.
    pub fn gateway_session(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        session_token: impl Into<Secret>,
        region: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, "execute-api");
        let credential = credential.session_token(session_token);
        let core = self.core.credential("gateway", credential);
        Self { core }
    }

    /// Signs requests with this credential: one that gets its keys when they are needed, for one.
    pub fn gateway_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("gateway", credential);
        Self { core }
    }

    /// Signs each request with this key of AWS, by Signature Version 4.
    ///
    /// The object store.
    pub fn store(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        region: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, service);
        let core = self.core.credential("store", credential);
        Self { core }
    }

    /// The same with a key that holds for a session, whose token goes with it.
    pub fn store_session(
        self,
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        session_token: impl Into<Secret>,
        region: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        let credential = AwsSigV4::new(access_key, secret_key, region, service);
        let credential = credential.session_token(session_token);
        let core = self.core.credential("store", credential);
        Self { core }
    }

    /// Signs requests with this credential: one that gets its keys when they are needed, for one.
    pub fn store_credential(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("store", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests by the scheme `hawk`, which is not built in.
    ///
    /// Expected is a hash over method, address and time in the header `Authorization` (Hawk). Give a type that implements [`Credential`]; its method `sign` sees the finished request.
    ///
    /// Keys are made in the portal.
    pub fn hawk(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("hawk", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests by the scheme `ntlm`, which is not built in.
    ///
    /// Expected is an answer to each challenge, of which `renew` is told. Give a type that implements [`Credential`]; its method `sign` sees the finished request.
    pub fn windows(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("windows", credential);
        Self { core }
    }

    /// Sends what this credential adds to requests by the scheme `ntlm`, which is not built in.
    ///
    /// Expected is an answer to each challenge, of which `renew` is told. Give a type that implements [`Credential`]; its method `sign` sees the finished request.
    pub fn older(self, credential: impl Credential + 'static) -> Self {
        let core = self.core.credential("older", credential);
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
