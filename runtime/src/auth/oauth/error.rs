use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::sync::Arc;

use crate::transport::BoxError;

/// Why there is no token. It shows no secret, also where the server repeats one.
///
/// ```
/// use std::error::Error as _;
///
/// use connector_runtime::auth::{OAuth, OAuthError};
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("oauth", OAuth::client_credentials("https://id.example.com/token", "app", "s3cret"))
///     .transport(MemoryTransport::new(|_| MemoryTransport::answer(
///         401,
///         r#"{"error": "invalid_client", "error_description": "s3cret is not the secret"}"#,
///     )))
///     .timer(PausedTimer::new())
///     .build()?;
/// let error = core.request_to("GET", "/notes").await.unwrap_err();
/// let oauth: &OAuthError = error.source().and_then(|source| source.downcast_ref()).unwrap();
/// assert_eq!(oauth.code(), Some("invalid_client"));
/// assert_eq!(
///     error.to_string(),
///     "request: the credential `oauth` cannot be applied: the server id.example.com answered 401 Unauthorized: \
///      invalid_client: … is not the secret",
/// );
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct OAuthError {
    what: String,
    code: Option<String>,
    description: Option<String>,
    source: Option<Arc<dyn Error + Send + Sync>>,
    may_pass: bool,
}

impl OAuthError {
    #[cold]
    pub(super) fn new(what: impl Into<String>) -> Self {
        Self {
            what: what.into(),
            code: None,
            description: None,
            source: None,
            may_pass: false,
        }
    }

    pub(super) fn caused_by(self, source: impl Into<BoxError>) -> Self {
        Self {
            source: Some(Arc::from(source.into())),
            ..self
        }
    }

    pub(super) fn passing(self, may_pass: bool) -> Self {
        Self { may_pass, ..self }
    }

    /// Whether the server may answer another time.
    pub(super) fn may_pass(&self) -> bool {
        self.may_pass
    }

    pub(super) fn named(self, code: String, description: Option<String>) -> Self {
        let line = |text: String| text.replace(|c: char| c.is_control(), " ");
        Self {
            code: Some(line(code)),
            description: description.map(line),
            ..self
        }
    }

    /// What the server calls the error (RFC 6749 §5.2): `invalid_client`, `invalid_grant`. `None` when it is none of the
    /// server's.
    #[must_use]
    pub fn code(&self) -> Option<&str> {
        self.code.as_deref()
    }

    /// What the server says about the error to people (`error_description`).
    #[must_use]
    pub fn description(&self) -> Option<&str> {
        self.description.as_deref()
    }
}

impl Display for OAuthError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&self.what)?;
        for part in [&self.code, &self.description].into_iter().flatten() {
            write!(f, ": {part}")?;
        }
        Ok(())
    }
}

impl Error for OAuthError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        self.source.as_ref().map(|source| source.as_ref() as _)
    }
}
