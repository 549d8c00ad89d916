//! OAuth 2.0 (RFC 6749): tokens that are fetched when a call needs them.

mod cache;
mod client;
mod device;
mod endpoint;
mod entra;
mod error;
mod fetch;
mod file;
mod sha256;
mod sign_in;
mod store;
mod token;

pub use self::client::ClientAuth;
pub use self::device::DeviceSignIn;
pub use self::entra::Entra;
pub use self::error::OAuthError;
pub use self::file::FileStore;
pub use self::sign_in::SignIn;
pub use self::store::{MemoryStore, TokenStore};
pub use self::token::Token;

use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::time::Duration;

use http::header;
use http::request::Parts;

use self::cache::{Refused, State};
use self::client::{Client, Grant, Settings};
use self::fetch::Fetch;
use super::{BoxError, BoxFuture, Credential, Refusal, Secret, Sender, conceal, set_header};
use crate::core::Core;
use crate::error::{Error, Kind};
use crate::policy::Operation;

/// Tokens of an authorization server, sent as bearer tokens (RFC 6750).
///
/// A token is fetched when the first call needs it, over the client's own transport, and used until shortly before it ends. Any
/// number of calls at a time cause one request for a token, and a token that the service refuses with 401 is replaced once.
/// Clones share their tokens; what is set on a clone makes it one of its own.
///
/// ```
/// use connector_runtime::auth::OAuth;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|request| match request.uri().path() {
///     "/token" => MemoryTransport::answer(200, r#"{"access_token": "t0ken", "expires_in": 3600}"#),
///     _ => MemoryTransport::answer(200, "{}"),
/// });
/// let oauth = OAuth::client_credentials("https://id.example.com/token", "notes-app", "s3cret")
///     .scopes(["notes.read"])
///     .parameter("audience", "https://notes.example.com");
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("oauth", oauth)
///     .transport(transport.clone())
///     .timer(PausedTimer::new())
///     .build()?;
/// core.request_to("GET", "/notes").await?;
/// core.request_to("GET", "/notes").await?;
///
/// let requests = transport.requests();
/// assert_eq!(requests.len(), 3);
/// assert_eq!(
///     requests[0].body(),
///     "grant_type=client_credentials&scope=notes.read&audience=https%3A%2F%2Fnotes.example.com",
/// );
/// assert_eq!(requests[2].headers()["authorization"], "Bearer t0ken");
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct OAuth {
    settings: Arc<Settings>,
    state: Arc<State>,
}

impl OAuth {
    /// Tokens for the client itself (RFC 6749 §4.4).
    pub fn client_credentials(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        client_secret: impl Into<Secret>,
    ) -> Self {
        Self::new(Grant::ClientCredentials, token_url, client_id).client_secret(client_secret)
    }

    /// Tokens for a user whose password the client knows (RFC 6749 §4.3). Only for services that have nothing better.
    pub fn password(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        username: impl Into<String>,
        password: impl Into<Secret>,
    ) -> Self {
        let grant = Grant::Password {
            username: username.into(),
            password: password.into(),
        };
        Self::new(grant, token_url, client_id)
    }

    /// Tokens for a user who signed in somewhere else, from where the refresh token is (RFC 6749 §6). Where the server replaces
    /// it, give a store: it comes before the token that is given here, unless the server refuses it.
    pub fn refresh_token(
        token_url: impl Into<String>,
        client_id: impl Into<String>,
        refresh_token: impl Into<Secret>,
    ) -> Self {
        Self::new(
            Grant::RefreshToken(refresh_token.into()),
            token_url,
            client_id,
        )
    }

    /// Tokens for a user who signs in with a browser (RFC 6749 §4.1), which [`Self::sign_in`] starts.
    pub fn authorization_code(
        authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
    ) -> Self {
        let grant = Grant::AuthorizationCode {
            authorization_url: authorization_url.into(),
        };
        Self::new(grant, token_url, client_id)
    }

    /// Tokens for a user who signs in on another device (RFC 8628), which [`Self::sign_in_elsewhere`] starts.
    pub fn device_code(
        device_authorization_url: impl Into<String>,
        token_url: impl Into<String>,
        client_id: impl Into<String>,
    ) -> Self {
        let grant = Grant::DeviceCode {
            device_authorization_url: device_authorization_url.into(),
        };
        Self::new(grant, token_url, client_id)
    }

    fn new(grant: Grant, token_url: impl Into<String>, client_id: impl Into<String>) -> Self {
        Self {
            settings: Arc::new(Settings {
                grant,
                token_url: token_url.into(),
                client: Client {
                    id: client_id.into(),
                    secret: None,
                    auth: ClientAuth::Basic,
                },
                scopes: Vec::new(),
                parameters: Vec::new(),
                store: None,
                key: None,
                early: Duration::from_secs(60),
            }),
            state: Arc::default(),
        }
    }

    /// What only the client and the server know. Clients that anybody can take apart have none.
    #[must_use]
    pub fn client_secret(self, secret: impl Into<Secret>) -> Self {
        self.with(|settings| settings.client.secret = Some(secret.into()))
    }

    /// How the client shows its secret; [`ClientAuth::Basic`] unless set.
    #[must_use]
    pub fn client_auth(self, auth: ClientAuth) -> Self {
        self.with(|settings| settings.client.auth = auth)
    }

    /// Adds something that the token is for.
    #[must_use]
    pub fn scope(self, scope: impl Into<String>) -> Self {
        self.with(|settings| settings.scopes.push(scope.into()))
    }

    /// What the token is for, instead of the scopes so far.
    #[must_use]
    pub fn scopes<S: Into<String>>(self, scopes: impl IntoIterator<Item = S>) -> Self {
        let scopes = scopes.into_iter().map(Into::into).collect();
        self.with(|settings| settings.scopes = scopes)
    }

    /// A parameter that some servers ask for beside those of the standard: `audience`, `resource`.
    #[must_use]
    pub fn parameter(self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.with(|settings| {
            settings.parameters.retain(|(known, _)| *known != name);
            settings.parameters.push((name, value.into()));
        })
    }

    /// Where tokens are kept beyond the life of the client; nowhere unless set.
    #[must_use]
    pub fn store(self, store: impl TokenStore + 'static) -> Self {
        self.with(|settings| settings.store = Some(Arc::new(store)))
    }

    /// What the store knows the token by. Give one for each user: unless set, it is made of the server, the client, the user
    /// of [`Self::password`] and the scopes.
    #[must_use]
    pub fn key(self, key: impl Into<String>) -> Self {
        self.with(|settings| settings.key = Some(key.into()))
    }

    /// How long before its end a token is replaced, at most half of its life; a minute unless set.
    #[must_use]
    pub fn refresh_early(self, early: Duration) -> Self {
        self.with(|settings| settings.early = early)
    }

    fn with(mut self, change: impl FnOnce(&mut Settings)) -> Self {
        change(Arc::make_mut(&mut self.settings));
        self.state = Arc::default();
        self
    }

    /// The token that the next call would send, which is fetched if need be: to know early that it works, and for what is no
    /// call of the client.
    ///
    /// # Errors
    /// When there is no token to be had ([`Kind::Credential`]); its source is an [`OAuthError`].
    pub async fn token(&self, core: &Core) -> Result<Token, Error> {
        let token = self.current(core.sender(), None).await;
        token.map_err(|error| told("there is no token", error))
    }

    /// A token that is not `refused`.
    async fn current(
        &self,
        sender: &Sender,
        refused: Option<&Secret>,
    ) -> Result<Token, OAuthError> {
        let wanted = cache::Wanted {
            timer: &**sender.timer(),
            early: self.settings.early,
            refused,
        };
        let (token, seen) = self.state.with(|held| (held.usable(&wanted), held.ended()));
        if let Some(token) = token {
            return Ok(token);
        }
        let mut flight = self.state.flight.lock().await;
        let (token, failure) = self
            .state
            .with(|held| (held.usable(&wanted), held.failure_since(seen)));
        if let Some(token) = token {
            return Ok(token);
        }
        if let Some(failure) = failure {
            return Err(failure);
        }
        let start = || {
            let fetch = Fetch {
                settings: self.settings.clone(),
                sender: sender.clone(),
                held: self.state.with(|held| held.last()),
                refused: refused.cloned(),
            };
            Box::pin(fetch.run()) as BoxFuture<'static, _>
        };
        // Where this call ends before the answer comes, the next one waits for it: a server that replaces refresh tokens must
        // not be asked twice.
        let outcome = flight.get_or_insert_with(start).as_mut().await;
        *flight = None;
        self.state.with(|held| held.end(outcome, &wanted))
    }

    async fn add(&self, request: &mut Parts) -> Result<(), BoxError> {
        if request.headers.contains_key(header::AUTHORIZATION) {
            return Ok(());
        }
        let operation: Option<&Operation> = request.extensions.get();
        let sender = operation.and_then(|operation| operation.sender.clone());
        let sender = sender.ok_or("tokens are fetched in the calls of a client only")?;
        let token = self.current(&sender, None).await?;
        conceal(request, token.access_token().clone());
        let value = format!("Bearer {}", token.access_token().expose());
        set_header(request, header::AUTHORIZATION, &value)
    }

    async fn replace(&self, refusal: Refusal<'_>) -> bool {
        let authorization = refusal
            .authorization()
            .and_then(|value| value.to_str().ok());
        let Some(refused) = authorization.and_then(|value| value.strip_prefix("Bearer ")) else {
            return false;
        };
        let (refused, timer) = (Secret::from(refused), refusal.sender.timer());
        match self.state.with(|held| held.judge(&refused, timer.now())) {
            Refused::Foreign | Refused::Again => return false,
            Refused::Replaced => return true,
            Refused::Current => {}
        }
        let token = self.current(refusal.sender, Some(&refused)).await;
        let is_new = token.is_ok_and(|token| *token.access_token() != refused);
        if is_new {
            self.state.with(|held| held.renewed(timer.now()));
        }
        is_new
    }

    /// Holds a token that somebody signed in for.
    async fn keep(&self, token: Token) -> Result<(), OAuthError> {
        let mut flight = self.state.flight.lock().await;
        *flight = None;
        self.state.with(|held| held.push(token.clone()));
        self.settings.save(&token).await
    }
}

impl Credential for OAuth {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(self.add(request))
    }

    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        Box::pin(self.replace(refusal))
    }
}

impl Debug for OAuth {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("OAuth")
            .field("grant", &self.settings.grant.name())
            .field("token_url", &self.settings.token_url)
            .field("client_id", &self.settings.client.id)
            .field("scopes", &self.settings.scopes)
            .finish_non_exhaustive()
    }
}

fn told(what: &'static str, error: OAuthError) -> Error {
    Error::new(Kind::Credential, "".into(), what).caused_by(error)
}
