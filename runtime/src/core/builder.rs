use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};
use tokio::sync::Semaphore;

use super::{Core, Security, Settings, Shared, base};
use crate::auth::{Credential, Held, Sender};
use crate::error::Error;
use crate::gate::{Gate, Quota};
use crate::policy::Policy;
use crate::retry::{Budget, Retry};
use crate::stream::Throughput;
use crate::timer::Timer;
use crate::transport::Transport;

/// Settings of a [`Core`].
#[must_use]
pub struct CoreBuilder {
    base_url: Option<String>,
    default_url: Option<String>,
    variables: Vec<(String, String)>,
    servers: Vec<(&'static str, String)>,
    default_servers: Vec<(&'static str, String)>,
    user_agent: Option<String>,
    transport: Option<Arc<dyn Transport>>,
    timer: Option<Arc<dyn Timer>>,
    connect_timeout: Duration,
    retry: Retry,
    settings: Settings,
}

impl Default for CoreBuilder {
    fn default() -> Self {
        Self {
            base_url: None,
            default_url: None,
            variables: Vec::new(),
            servers: Vec::new(),
            default_servers: Vec::new(),
            user_agent: None,
            transport: None,
            timer: None,
            connect_timeout: Duration::from_secs(20),
            retry: Retry::default(),
            settings: Settings {
                security: None,
                credentials: Vec::new(),
                timeout: Duration::from_secs(120),
                attempt_timeout: None,
                read_timeout: Some(Duration::from_secs(60)),
                throughput: Some(Throughput::default()),
                response_limit: 64 << 20,
                budget: Budget::default(),
                idempotency_header: None,
                call_policies: Vec::new(),
                try_policies: Vec::new(),
                gate: Gate::default(),
                connection: None,
            },
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

    /// The address of one of the servers that the definition knows by name. It holds for the operations that go there, also
    /// where [`Self::base_url`] is set.
    pub fn server(mut self, name: &'static str, url: impl Into<String>) -> Self {
        self.servers.retain(|(known, _)| *known != name);
        self.servers.push((name, url.into()));
        self
    }

    /// The address that the definition has for a server, which holds unless [`Self::server`] or [`Self::base_url`] sets another
    /// one. It may have variables, as that of [`Self::default_url`] may.
    pub fn default_server(mut self, name: &'static str, url: impl Into<String>) -> Self {
        self.default_servers.push((name, url.into()));
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
        self.settings.security = Some(alternatives);
        self
    }

    /// Sets the credential for a security scheme.
    pub fn credential(
        mut self,
        scheme: impl Into<String>,
        credential: impl Credential + 'static,
    ) -> Self {
        let scheme = scheme.into();
        let credentials = &mut self.settings.credentials;
        credentials.retain(|(known, _)| *known != scheme);
        credentials.push((scheme, Held::new(credential)));
        self
    }

    /// How requests are sent, instead of the default.
    pub fn transport(mut self, transport: impl Transport + 'static) -> Self {
        self.transport = Some(Arc::new(transport));
        self
    }

    /// How the client tells the time and waits, instead of the default.
    pub fn timer(mut self, timer: impl Timer + 'static) -> Self {
        self.timer = Some(Arc::new(timer));
        self
    }

    /// How long the default transport may take to connect; 20 seconds unless set.
    pub fn connect_timeout(mut self, timeout: Duration) -> Self {
        self.connect_timeout = timeout;
        self
    }

    /// How long a call may take, with all its attempts and waits, to the end of the response body, or to its start if it is
    /// streamed; 120 seconds unless set.
    pub fn timeout(mut self, timeout: Duration) -> Self {
        self.settings.timeout = timeout;
        self
    }

    /// How long each attempt of a call may take, to the end of the response body, or to its start if it is streamed; only the
    /// whole call is limited unless set.
    pub fn attempt_timeout(mut self, timeout: Duration) -> Self {
        self.settings.attempt_timeout = Some(timeout);
        self
    }

    /// How long a response body may pause between bytes, whole or streamed; 60 seconds unless set, `None` for as long as it
    /// likes. Only time counts in which somebody waits for the body.
    pub fn read_timeout(mut self, timeout: impl Into<Option<Duration>>) -> Self {
        self.settings.read_timeout = timeout.into();
        self
    }

    /// How fast a response body must come, whole or streamed; [`Throughput::default`] unless set, `None` for as slowly as it
    /// likes. It does not hold for [streams of values](crate::Values), which come when there is something to say.
    pub fn throughput(mut self, least: impl Into<Option<Throughput>>) -> Self {
        self.settings.throughput = least.into();
        self
    }

    /// The most bytes that a response body may have in memory, after it was decompressed; 64 MiB unless set.
    /// Of a [stream of values](crate::Values), each may have as many; a [download](crate::Download) has no limit but its own.
    pub fn response_limit(mut self, bytes: usize) -> Self {
        self.settings.response_limit = bytes;
        self
    }

    /// When requests are sent again, and how often; [`Retry::exponential`] unless set.
    pub fn retry(mut self, retry: Retry) -> Self {
        self.retry = retry;
        self
    }

    /// How much all calls together may send again; 500 tokens of this client's own unless set.
    pub fn retry_budget(mut self, budget: Budget) -> Self {
        self.settings.budget = budget;
        self
    }

    /// Gives every request whose method is not idempotent a key of its own in this header, unless it has one: for services that
    /// know by it what they have done already. Such requests are sent again like idempotent ones.
    pub fn idempotency_header(mut self, name: HeaderName) -> Self {
        self.settings.idempotency_header = Some(name);
        self
    }

    /// Adds a policy that sees each call once, outside of its attempts.
    pub fn call_policy(mut self, policy: impl Policy + 'static) -> Self {
        self.settings.call_policies.push(Arc::new(policy));
        self
    }

    /// Adds a policy that sees each attempt of a call, after its credentials were added; those that sign come after it.
    pub fn try_policy(mut self, policy: impl Policy + 'static) -> Self {
        self.settings.try_policies.push(Arc::new(policy));
        self
    }

    /// The most requests that are under way at a time; others wait for their turn. No limit unless set.
    pub fn concurrency(mut self, requests: usize) -> Self {
        let slots = Semaphore::new(requests.clamp(1, Semaphore::MAX_PERMITS));
        self.settings.gate.slots = Some(Arc::new(slots));
        self
    }

    /// How many requests may be sent within a time; others wait for their turn. No quota unless set.
    pub fn quota(mut self, quota: impl Quota + 'static) -> Self {
        self.settings.gate.quota = Some(Arc::new(quota));
        self
    }

    /// What the quota knows this client by; the base URL unless set.
    pub fn connection(mut self, name: impl Into<String>) -> Self {
        self.settings.connection = Some(name.into());
        self
    }

    /// The core with these settings.
    ///
    /// # Errors
    /// When there is no base URL or it is none, the user agent cannot be a header, or the default transport cannot start.
    pub fn build(self) -> Result<Core, Error> {
        let is_given = self.base_url.is_some();
        let servers = servers(
            self.servers,
            self.default_servers,
            is_given,
            &self.variables,
        )?;
        let base_url = match (self.base_url, self.default_url) {
            (Some(url), _) => url,
            (None, Some(url)) => base::filled(url, self.variables)?,
            (None, None) => return Err(Error::configuration("no base URL is set")),
        };
        let base_url = base::checked(&base_url)?;
        let shows_operations = self.transport.is_some() || self.settings.shows_operations();
        let transport = match self.transport {
            Some(transport) => transport,
            None => default_transport(self.connect_timeout)?,
        };
        Ok(Core(Arc::new(Shared {
            base_url,
            is_given,
            servers,
            shows_operations,
            asks_credentials: self.settings.asks_credentials(),
            sender: Sender::new(
                transport,
                self.timer.unwrap_or_else(default_timer),
                user_agent(self.user_agent)?,
                self.retry,
            ),
            settings: self.settings,
        })))
    }
}

impl Debug for CoreBuilder {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("CoreBuilder")
            .field("base_url", &self.base_url)
            .field("credentials", &self.settings.schemes())
            .finish_non_exhaustive()
    }
}

/// Where servers are that have a name. What nobody set and still needs a variable is left out: only who calls it has to know.
fn servers(
    given: Vec<(&'static str, String)>,
    defaults: Vec<(&'static str, String)>,
    replaced: bool,
    variables: &[(String, String)],
) -> Result<Vec<(&'static str, String)>, Error> {
    let mut servers = Vec::with_capacity(given.len());
    for (name, url) in given {
        servers.push((name, base::checked(&url)?));
    }
    for (name, url) in defaults {
        let known = servers.iter().any(|(known, _)| *known == name);
        let filled = base::filled(url, variables.to_vec());
        let filled = filled
            .ok()
            .filter(|url| !replaced && !known && !url.contains('{'));
        if let Some(url) = filled {
            servers.push((name, base::checked(&url)?));
        }
    }
    Ok(servers)
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

fn default_timer() -> Arc<dyn Timer> {
    #[cfg(feature = "reqwest")]
    return Arc::new(crate::timer::TokioTimer::new());
    #[cfg(not(feature = "reqwest"))]
    Arc::new(crate::timer::ThreadTimer::new())
}
