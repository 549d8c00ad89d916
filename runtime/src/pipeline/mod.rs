//! The way of a call: policies, attempts, credentials, transport, reply. The only state machine of the crate.

mod attempt;
mod attempts;
mod plan;
mod watch;

use std::pin::pin;
use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use bytes::Bytes;
use http::{HeaderName, HeaderValue, StatusCode, response};

use self::plan::Plan;
pub(crate) use self::plan::same_origin;
use crate::body::Body;
use crate::core::Core;
use crate::error::{Error, Kind};
use crate::policy::{End, Next, Operation};
use crate::random;
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::request::{Options, Request};
use crate::retry::is_idempotent;
use crate::timer::within;
use crate::transport::BoxFuture;

/// Sends a request and reads its reply, which has a status of success or 304.
pub(crate) fn run(request: Request) -> BoxFuture<'static, Result<Reply, Error>> {
    Box::pin(async move {
        let (exchange, request) = Exchange::start(request, Mode::Whole)?;
        let response = exchange.send(request).await?;
        let (parts, body) = response.into_parts();
        let body = body.as_bytes().cloned().unwrap_or_default();
        exchange.judge(exchange.reply(parts, body))
    })
}

/// Sends a request for a reply of success without its body, and the body as it comes.
pub(crate) fn open(request: Request) -> BoxFuture<'static, Result<(Reply, Body), Error>> {
    Box::pin(async move {
        let (exchange, request) = Exchange::start(request, Mode::Streamed)?;
        let response = exchange.send(request).await?;
        let (parts, body) = response.into_parts();
        if parts.status.is_success() {
            return Ok((exchange.reply(parts, Bytes::new()), body));
        }
        let body = body.as_bytes().cloned().unwrap_or_default();
        let reply = exchange.judge(exchange.reply(parts, body))?;
        let what = answered(reply.status);
        Err(Error::of_reply(Kind::Status, reply, what))
    })
}

/// The words for a status that does not mean success.
pub(crate) fn answered(status: StatusCode) -> String {
    format!("the service answered {status}")
}

/// How the body of a response is wanted.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Mode {
    /// All of it, in memory.
    Whole,
    /// As it comes, where the status means success.
    Streamed,
}

/// A call under way.
pub(crate) struct Exchange {
    core: Core,
    operation: Operation,
    options: Options,
    plan: Plan,
    mode: Mode,
    /// When the call has to be done, by the client's timer.
    deadline: Duration,
    progress: Mutex<Progress>,
    #[cfg(feature = "xml")]
    xml_shape: Option<&'static crate::wire::xml::Shape>,
}

/// What has happened so far.
#[derive(Default)]
struct Progress {
    attempts: u32,
    /// What the last attempt carried and no error shows.
    secrets: Secrets,
    /// What it had in `Authorization`.
    authorization: Option<HeaderValue>,
}

impl Exchange {
    fn start(request: Request, mode: Mode) -> Result<(Self, http::Request<Body>), Error> {
        let context = request.context();
        let ready = request.into_http()?;
        let core = context.core;
        let plan = match ready.trusted {
            true => Plan::of(&core, context.security),
            false => Plan::anonymous(),
        };
        let now = core.timer().now();
        let deadline = now.saturating_add(ready.options.timeout_for(&core));
        let exchange = Self {
            operation: context.operation,
            options: ready.options,
            plan,
            mode,
            deadline,
            progress: Mutex::default(),
            #[cfg(feature = "xml")]
            xml_shape: context.xml_shape,
            core,
        };
        let mut request = ready.http;
        exchange.add_key(&mut request);
        Ok((exchange, request))
    }

    /// Adds an idempotency key where the client is told to, one for all attempts.
    fn add_key(&self, request: &mut http::Request<Body>) {
        let Some(name) = self.core.idempotency_header() else {
            return;
        };
        if is_idempotent(request.method()) || request.headers().contains_key(name) {
            return;
        }
        if let Ok(key) = HeaderValue::try_from(random::uuid()) {
            request.headers_mut().insert(name.clone(), key);
        }
    }

    /// Whether the request may be sent again although the service may have acted on it.
    fn may_repeat(&self, parts: &http::request::Parts) -> bool {
        const KEYS: [HeaderName; 2] = [
            HeaderName::from_static("idempotency-key"),
            HeaderName::from_static("x-idempotency-key"),
        ];
        let has = |name: &HeaderName| parts.headers.contains_key(name);
        self.options.idempotent.unwrap_or_else(|| {
            is_idempotent(&parts.method)
                || KEYS.iter().any(has)
                || self.core.idempotency_header().is_some_and(has)
        })
    }

    async fn send(&self, request: http::Request<Body>) -> Result<http::Response<Body>, Error> {
        let timer = self.core.timer();
        let policies = self.core.call_policies();
        // The call has just begun.
        let limit = Some(self.options.timeout_for(&self.core));
        let outcome = if policies.is_empty() {
            within(timer, limit, pin!(self.attempts(request))).await
        } else {
            let mut request = request;
            request.extensions_mut().insert(self.operation.clone());
            let way = Next::new(self, policies, End::Attempts);
            within(timer, limit, way.send(request).as_mut()).await
        };
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        outcome
            .map_err(|error| error.in_operation(self.operation.id.clone(), self.attempts_so_far()))
    }

    /// The error which says that the time was up.
    fn late(&self) -> Error {
        Error::new(Kind::Timeout, self.operation.id.clone(), "the time was up")
    }

    /// The reply, if it means success.
    fn judge(&self, reply: Reply) -> Result<Reply, Error> {
        if reply.status.is_success() || reply.status == StatusCode::NOT_MODIFIED {
            return Ok(reply);
        }
        let what = self.plan.explain(&reply);
        Err(Error::of_reply(Kind::Status, reply, what))
    }

    fn reply(&self, parts: response::Parts, body: Bytes) -> Reply {
        let (attempts, secrets) =
            self.with(|progress| (progress.attempts, progress.secrets.clone()));
        Reply {
            operation: self.operation.id.clone(),
            attempts,
            status: parts.status,
            headers: parts.headers,
            body,
            #[cfg(feature = "xml")]
            xml_shape: self.xml_shape,
            secrets,
        }
    }

    fn attempts_so_far(&self) -> u32 {
        self.with(|progress| progress.attempts)
    }

    fn with<T>(&self, work: impl FnOnce(&mut Progress) -> T) -> T {
        work(&mut self.progress.lock().unwrap_or_else(PoisonError::into_inner))
    }
}
