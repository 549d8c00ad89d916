mod base;
mod builder;

use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;
use std::time::Duration;

use http::{HeaderName, HeaderValue};

pub use self::builder::CoreBuilder;
use crate::auth::{Held, Sender};
use crate::call::Call;
use crate::content::Content;
use crate::gate::Gate;
use crate::policy::Policy;
use crate::request::{Request, Target};
use crate::retry::{Budget, Retry};
use crate::stream::Throughput;
use crate::timer::Timer;
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
    /// The addresses of servers by their names.
    servers: Vec<(&'static str, String)>,
    /// Somebody may look at the operation of a request: policies, credentials, or a transport of the caller's.
    shows_operations: bool,
    /// There are credentials that want to see the request.
    asks_credentials: bool,
    sender: Sender,
    settings: Settings,
}

/// What a builder hands on as it is.
struct Settings {
    security: Option<Security>,
    credentials: Vec<(String, Held)>,
    timeout: Duration,
    attempt_timeout: Option<Duration>,
    read_timeout: Option<Duration>,
    throughput: Option<Throughput>,
    response_limit: usize,
    budget: Budget,
    idempotency_header: Option<HeaderName>,
    call_policies: Vec<Arc<dyn Policy>>,
    try_policies: Vec<Arc<dyn Policy>>,
    gate: Gate,
    /// Unset, it is the base URL.
    connection: Option<String>,
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

    /// The address of a server that has a name, where it is known.
    pub(crate) fn server(&self, name: &str) -> Option<&str> {
        let mut servers = self.0.servers.iter();
        let (_, url) = servers.find(|(known, _)| *known == name)?;
        Some(url)
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        self.0.sender.user_agent()
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        self.0.sender.transport()
    }

    pub(crate) fn timer(&self) -> &Arc<dyn Timer> {
        self.0.sender.timer()
    }

    pub(crate) fn sender(&self) -> &Sender {
        &self.0.sender
    }

    pub(crate) fn shows_operations(&self) -> bool {
        self.0.shows_operations
    }

    pub(crate) fn asks_credentials(&self) -> bool {
        self.0.asks_credentials
    }

    pub(crate) fn security(&self) -> Option<Security> {
        self.0.settings.security
    }

    pub(crate) fn credentials(&self) -> &[(String, Held)] {
        &self.0.settings.credentials
    }

    pub(crate) fn timeout(&self) -> Duration {
        self.0.settings.timeout
    }

    pub(crate) fn attempt_timeout(&self) -> Option<Duration> {
        self.0.settings.attempt_timeout
    }

    pub(crate) fn read_timeout(&self) -> Option<Duration> {
        self.0.settings.read_timeout
    }

    pub(crate) fn throughput(&self) -> Option<Throughput> {
        self.0.settings.throughput
    }

    pub(crate) fn response_limit(&self) -> usize {
        self.0.settings.response_limit
    }

    pub(crate) fn retry(&self) -> &Retry {
        self.0.sender.retry()
    }

    pub(crate) fn budget(&self) -> &Budget {
        &self.0.settings.budget
    }

    pub(crate) fn idempotency_header(&self) -> Option<&HeaderName> {
        self.0.settings.idempotency_header.as_ref()
    }

    pub(crate) fn call_policies(&self) -> &[Arc<dyn Policy>] {
        &self.0.settings.call_policies
    }

    pub(crate) fn try_policies(&self) -> &[Arc<dyn Policy>] {
        &self.0.settings.try_policies
    }

    pub(crate) fn gate(&self) -> &Gate {
        &self.0.settings.gate
    }

    /// What the quota knows the client by.
    pub(crate) fn connection(&self) -> &str {
        let connection = self.0.settings.connection.as_ref();
        connection.unwrap_or(&self.0.base_url)
    }
}

impl Debug for Core {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Core")
            .field("base_url", &self.0.base_url)
            .field("credentials", &self.0.settings.schemes())
            .finish_non_exhaustive()
    }
}

impl Settings {
    fn shows_operations(&self) -> bool {
        !self.try_policies.is_empty() || self.asks_credentials()
    }

    fn asks_credentials(&self) -> bool {
        let mut credentials = self.credentials.iter();
        credentials.any(|(_, credential)| matches!(credential, Held::Other(_)))
    }

    fn schemes(&self) -> Vec<&str> {
        let credentials = self.credentials.iter();
        credentials.map(|(scheme, _)| scheme.as_str()).collect()
    }
}
