use std::fmt::{self, Debug, Formatter};

use percent_encoding::percent_decode_str;

use super::client::Grant;
use super::{OAuth, OAuthError, sha256, told};
use crate::auth::Secret;
use crate::core::Core;
use crate::error::Error;
use crate::random;
use crate::request::push_pair;
use crate::text::base64;

/// A user who is about to sign in with a browser (RFC 6749 §4.1, with the proof key of RFC 7636).
///
/// The application sends the user to [`Self::url`]. From there the user comes back to the application's own address, with a
/// code that [`Self::finish`] exchanges for tokens. From then on the credential has them, and so has its store.
///
/// ```
/// use connector_runtime::auth::OAuth;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| {
///     MemoryTransport::answer(200, r#"{"access_token": "t0ken", "refresh_token": "r3fresh", "expires_in": 3600}"#)
/// });
/// let oauth = OAuth::authorization_code("https://id.example.com/authorize", "https://id.example.com/token", "notes-app")
///     .scopes(["notes.read", "offline_access"]);
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("oauth", oauth.clone())
///     .transport(transport)
///     .timer(PausedTimer::new())
///     .build()?;
///
/// let sign_in = oauth.sign_in("http://127.0.0.1:8400/done")?.parameter("prompt", "consent");
/// println!("Open {}", sign_in.url());
/// # let state = sign_in.state();
/// // The browser asks for this address in the end.
/// let visited = format!("http://127.0.0.1:8400/done?code=c0de&state={state}");
/// sign_in.finish(&core, &visited).await?;
/// core.request_to("GET", "/notes").await?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct SignIn {
    oauth: OAuth,
    redirect_uri: String,
    state: Secret,
    verifier: Secret,
    parameters: Vec<(String, String)>,
}

impl OAuth {
    /// Starts to sign a user in with a browser, who comes back to `redirect_uri`, an address that the server knows.
    ///
    /// # Errors
    /// When the credential is not of [`Self::authorization_code`], or the system has no random numbers that are fit for secrets.
    pub fn sign_in(&self, redirect_uri: impl Into<String>) -> Result<SignIn, Error> {
        let (Some(state), Some(verifier)) = (random::secret(), random::secret()) else {
            let why = OAuthError::new("the system has no random numbers");
            return Err(told(FAILED, why));
        };
        let [state, verifier] = [state, verifier].map(|bytes| base64::url_encode(&bytes));
        self.resume_sign_in(redirect_uri, state, verifier)
    }

    /// Goes on with what [`Self::sign_in`] started somewhere else, for instance before the user came back to another process.
    ///
    /// # Errors
    /// When the credential is not of [`Self::authorization_code`].
    pub fn resume_sign_in(
        &self,
        redirect_uri: impl Into<String>,
        state: impl Into<Secret>,
        verifier: impl Into<Secret>,
    ) -> Result<SignIn, Error> {
        if !matches!(self.settings.grant, Grant::AuthorizationCode { .. }) {
            let why = OAuthError::new("the credential is none for browsers");
            return Err(told(FAILED, why));
        }
        Ok(SignIn {
            oauth: self.clone(),
            redirect_uri: redirect_uri.into(),
            state: state.into(),
            verifier: verifier.into(),
            parameters: Vec::new(),
        })
    }
}

pub(super) const FAILED: &str = "nobody is signed in";

impl SignIn {
    /// A parameter for the page where the user signs in: `prompt`, `login_hint`, `access_type`.
    #[must_use]
    pub fn parameter(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        self.parameters.push((name.into(), value.into()));
        self
    }

    /// The address where the user signs in.
    #[must_use]
    pub fn url(&self) -> String {
        let settings = &self.oauth.settings;
        let Grant::AuthorizationCode { authorization_url } = &settings.grant else {
            return String::new();
        };
        let challenge = base64::url_encode(&sha256::digest(self.verifier.expose().as_bytes()));
        let scopes = settings.scopes.join(" ");
        let mut query = String::new();
        for (name, value) in [
            ("response_type", "code"),
            ("client_id", &settings.client.id),
            ("redirect_uri", &self.redirect_uri),
            ("scope", &scopes),
            ("state", self.state.expose()),
            ("code_challenge", &challenge),
            ("code_challenge_method", "S256"),
        ] {
            if !value.is_empty() {
                push_pair(&mut query, name, value);
            }
        }
        for (name, value) in &self.parameters {
            push_pair(&mut query, name, value);
        }
        let separator = if authorization_url.contains('?') {
            '&'
        } else {
            '?'
        };
        format!("{authorization_url}{separator}{query}")
    }

    /// What the user comes back with: who comes with anything else did not start here.
    #[must_use]
    pub fn state(&self) -> &str {
        self.state.expose()
    }

    /// What proves to the server that who has the code started to sign in (RFC 7636 §4.1). To be kept where the user cannot
    /// see it, for [`OAuth::resume_sign_in`].
    #[must_use]
    pub fn verifier(&self) -> &Secret {
        &self.verifier
    }

    /// Takes the address that the user came back to, with its query, and exchanges the code in it for tokens.
    ///
    /// # Errors
    /// When the user was refused or did not start here, and as for [`Self::exchange`].
    pub async fn finish(&self, core: &Core, visited: &str) -> Result<(), Error> {
        let code = self.code(visited).map_err(|error| told(FAILED, error))?;
        self.exchange(core, code).await
    }

    fn code(&self, visited: &str) -> Result<String, OAuthError> {
        let member = |name: &str| member(visited, name);
        // Who says anything, an error too, has to say it about this sign-in.
        if member("state").as_deref() != Some(self.state.expose()) {
            return Err(OAuthError::new("the user did not start here"));
        }
        if let Some(code) = member("error") {
            let refused = OAuthError::new("the server refused the user");
            return Err(refused.named(code, member("error_description")));
        }
        member("code").ok_or_else(|| OAuthError::new("the user came back without a code"))
    }

    /// Exchanges a code for tokens. That the user started here is for the caller to check: [`Self::state`].
    ///
    /// # Errors
    /// When the server gives no token, or the store cannot keep it; the source is an [`OAuthError`].
    pub async fn exchange(&self, core: &Core, code: impl Into<Secret>) -> Result<(), Error> {
        let settings = &self.oauth.settings;
        let mut form = settings.token_form("authorization_code");
        form.secret("code", &code.into());
        form.field("redirect_uri", &self.redirect_uri);
        form.secret("code_verifier", &self.verifier);
        form.once();
        let token = settings.token(form, core.sender()).await;
        let token = token.map_err(|error| told(FAILED, error))?;
        let kept = self.oauth.keep(token).await;
        kept.map_err(|error| told("the user is signed in", error))
    }
}

/// A parameter of an address, decoded.
fn member(address: &str, name: &str) -> Option<String> {
    let (_, query) = address.split_once('?')?;
    let query = query.split('#').next()?;
    let mut pairs = query.split('&').filter_map(|pair| pair.split_once('='));
    let (_, value) = pairs.find(|(key, _)| *key == name)?;
    let value = value.replace('+', " ");
    Some(percent_decode_str(&value).decode_utf8_lossy().into_owned())
}

impl Debug for SignIn {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("SignIn")
            .field("oauth", &self.oauth)
            .field("redirect_uri", &self.redirect_uri)
            .finish_non_exhaustive()
    }
}
