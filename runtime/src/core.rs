use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::time::Duration;

use http::HeaderValue;

use crate::auth::Credential;
use crate::call::Call;
use crate::content::Content;
use crate::error::Error;
use crate::request::{Request, Target, check_base, fill_variables};
use crate::transport::Transport;

/// Alternatives (OR) of security schemes that go together (AND).
pub(crate) type Security = &'static [&'static [&'static str]];

/// What all requests of a client share: the address, credentials, limits and the transport. Cheap to clone.
#[derive(Clone)]
pub struct Core(Arc<Shared>);

struct Shared {
    base_url: String,
    /// The address is not that of the definition.
    is_given: bool,
    user_agent: HeaderValue,
    security: Option<Security>,
    credentials: Vec<(String, Arc<dyn Credential>)>,
    transport: Arc<dyn Transport>,
    timeout: Duration,
    response_limit: usize,
}

impl Core {
    /// A builder with the default settings.
    pub fn builder() -> CoreBuilder {
        CoreBuilder::default()
    }

    /// A request that the definition forgot. The path is taken as it is and may hold a query; it may also be a whole address,
    /// but credentials are only sent to the origin of the client's base URL.
    pub fn request_to(
        &self,
        method: impl Into<Cow<'static, str>>,
        path: impl Into<String>,
    ) -> Call<Content> {
        Call::content(Request::to(
            self.clone(),
            "request".into(),
            method.into(),
            Target::Literal(path.into()),
        ))
    }

    /// The address that paths are appended to, without a slash at its end.
    #[must_use]
    pub fn base_url(&self) -> &str {
        &self.0.base_url
    }

    /// Whether all operations go to the base URL, also those that have an address of their own.
    pub(crate) fn has_given_url(&self) -> bool {
        self.0.is_given
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    pub(crate) fn security(&self) -> Option<Security> {
        self.0.security
    }

    pub(crate) fn credentials(&self) -> &[(String, Arc<dyn Credential>)] {
        &self.0.credentials
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.timeout
    }

    pub(crate) fn response_limit(&self) -> usize {
        self.0.response_limit
    }
}

impl Debug for Core {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let schemes: Vec<&str> = self
            .0
            .credentials
            .iter()
            .map(|(scheme, _)| scheme.as_str())
            .collect();
        f.debug_struct("Core")
            .field("base_url", &self.0.base_url)
            .field("credentials", &schemes)
            .finish_non_exhaustive()
    }
}

/// Settings of a [`Core`].
#[must_use]
pub struct CoreBuilder {
    base_url: Option<String>,
    default_url: Option<String>,
    variables: Vec<(String, String)>,
    user_agent: Option<String>,
    security: Option<Security>,
    credentials: Vec<(String, Arc<dyn Credential>)>,
    transport: Option<Arc<dyn Transport>>,
    connect_timeout: Duration,
    timeout: Duration,
    response_limit: usize,
}

impl Default for CoreBuilder {
    fn default() -> Self {
        Self {
            base_url: None,
            default_url: None,
            variables: Vec::new(),
            user_agent: None,
            security: None,
            credentials: Vec::new(),
            transport: None,
            connect_timeout: Duration::from_secs(20),
            timeout: Duration::from_secs(120),
            response_limit: 64 << 20,
        }
    }
}

impl CoreBuilder {
    /// The address that the definition names, which holds unless [`Self::base_url`] sets another one. It may have variables:
    /// `https://{region}.host/path`.
    pub fn default_url(mut self, url: impl Into<String>) -> Self {
        self.default_url = Some(url.into());
        self
    }

    /// What stands in the placeholder `{name}` of the default address. White space, `@`, `?`, `#` and backslashes are refused, and
    /// so are slashes before the end of the host.
    pub fn variable(mut self, name: impl Into<String>, value: impl Into<String>) -> Self {
        let name = name.into();
        self.variables.retain(|(known, _)| *known != name);
        self.variables.push((name, value.into()));
        self
    }

    /// The address that paths are appended to: `https://host/path`. It holds for every operation, also for those that have an
    /// address of their own in the definition.
    pub fn base_url(mut self, url: impl Into<String>) -> Self {
        self.base_url = Some(url.into());
        self
    }

    /// The client's name and version for the header `User-Agent`.
    pub fn user_agent(mut self, name: impl Into<String>) -> Self {
        self.user_agent = Some(name.into());
        self
    }

    /// Which security schemes a request needs unless it says otherwise: alternatives (OR) of schemes that go together (AND).
    /// Without this, every credential that is set is sent.
    pub fn security(mut self, alternatives: Security) -> Self {
        self.security = Some(alternatives);
        self
    }

    /// Sets the credential for a security scheme.
    pub fn credential(
        mut self,
        scheme: impl Into<String>,
        credential: impl Credential + 'static,
    ) -> Self {
        let scheme = scheme.into();
        self.credentials.retain(|(known, _)| *known != scheme);
        self.credentials.push((scheme, Arc::new(credential)));
        self
    }

    /// How requests are sent, instead of the default.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// How long the default transport may take to connect; 20 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a call may take, to the end of the response body; 120 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.timeout = timeout;
        self
    }

    /// The most bytes that a response body may have; 64 MiB unless set.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.response_limit = bytes;
        self
    }

    /// The core with these settings.
    ///
    /// # Errors
    /// When there is no base URL or it is none, the user agent cannot be a header, or the default transport cannot start.
    pub fn build(self) -> Result<Core, Error> {
        let is_given = self.base_url.is_some();
        let base_url = match (self.base_url, self.default_url) {
            (Some(url), _) => url,
            (None, Some(url)) => filled(url, self.variables)?,
            (None, None) => return Err(Error::configuration("no base URL is set")),
        };
        let base_url = checked_base_url(&base_url)?;
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout)?,
        };
        Ok(Core(Arc::new(Shared {
            base_url,
            is_given,
            user_agent: user_agent(self.user_agent)?,
            security: self.security,
            credentials: self.credentials,
            transport,
            timeout: self.timeout,
            response_limit: self.response_limit,
        })))
    }
}

impl Debug for CoreBuilder {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let schemes: Vec<&str> = self
            .credentials
            .iter()
            .map(|(scheme, _)| scheme.as_str())
            .collect();
        f.debug_struct("CoreBuilder")
            .field("base_url", &self.base_url)
            .field("credentials", &schemes)
            .finish_non_exhaustive()
    }
}

/// An address with its variables; placeholders that are none of them are left to requests.
fn filled(url: String, variables: Vec<(String, String)>) -> Result<String, Error> {
    if variables.is_empty() {
        return Ok(url);
    }
    fill_variables(&url, variables)
        .map_err(|why| Error::configuration(format!("the base URL: {why}")))
}

fn checked_base_url(url: &str) -> Result<String, Error> {
    // Placeholders are filled by each request, which checks the address again.
    check_base(&without_placeholders(url)).map_err(|why| {
        // An address that holds a password is left out.
        Error::configuration(match url.contains('@') {
            true => format!("the base URL {why}"),
            false => format!("the base URL {url:?} {why}"),
        })
    })?;
    let end = url.find('#').unwrap_or(url.len());
    let url = url.get(..end).unwrap_or_default();
    Ok(url.trim_end_matches('/').to_owned())
}

/// An address as it may look once its placeholders are filled. One that it starts with stands for scheme and host.
fn without_placeholders(url: &str) -> String {
    let mut filled = String::new();
    let mut rest = url;
    while let Some((before, after)) = rest.split_once('{') {
        let Some((_, after)) = after.split_once('}') else {
            break;
        };
        filled.push_str(before);
        filled.push_str(if filled.is_empty() { "https://x" } else { "x" });
        rest = after;
    }
    filled + rest
}

fn user_agent(name: Option<String>) -> Result<HeaderValue, Error> {
    const RUNTIME: &str = concat!("connector-runtime/", env!("CARGO_PKG_VERSION"));
    let name = name.map_or_else(|| RUNTIME.to_owned(), |name| format!("{name} {RUNTIME}"));
    HeaderValue::from_str(&name)
        .map_err(|error| Error::configuration("the user agent is no header").caused_by(error))
}

#[cfg(feature = "reqwest")]
fn default_transport(connect_timeout: Duration) -> Result<Arc<dyn Transport>, Error> {
    match crate::transport::HttpTransport::new(connect_timeout) {
        Ok(transport) => Ok(Arc::new(transport)),
        Err(error) => Err(Error::configuration("the transport cannot start").caused_by(error)),
    }
}

#[cfg(not(feature = "reqwest"))]
fn default_transport(_: Duration) -> Result<Arc<dyn Transport>, Error> {
    Err(Error::configuration(
        "no transport is set and the feature `reqwest` is off",
    ))
}
