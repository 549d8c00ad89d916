//! The way of a call: policies, attempts, credentials, transport, reply. The only state machine of the crate.

mod attempt;
mod attempts;
mod plan;
mod watch;

use std::mem;
use std::pin::pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Mutex, MutexGuard, PoisonError};
use std::time::Duration;

use http::{HeaderName, HeaderValue, StatusCode, header};

pub(crate) use self::attempts::Again;
use self::plan::Plan;
pub(crate) use self::plan::same_origin;
use crate::body::Body;
use crate::core::Core;
use crate::error::{Error, Kind};
use crate::policy::{End, Next};
use crate::random;
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::request::{Draft, Options, Request};
use crate::retry::is_idempotent;
use crate::timer::within;
use crate::transport::BoxFuture;

/// A response on its way back. It is boxed, since it is handed on often.
pub(crate) type Answer = Box<http::Response<Body>>;

/// Sends a request and reads its reply, which has a status of success or 304.
pub(crate) fn run(request: Request) -> BoxFuture<'static, Result<Reply, Error>> {
    Box::pin(async move {
        let (exchange, draft) = Exchange::start(request, Mode::Whole)?;
        let mut answer = exchange.send(draft).await?;
        exchange.judge(exchange.reply(&mut answer))
    })
}

/// Sends a request for a reply of success without its body, and the body as it comes.
pub(crate) fn open(request: Request) -> BoxFuture<'static, Result<(Reply, Body), Error>> {
    Box::pin(async move {
        let (exchange, draft) = Exchange::start(request, Mode::Streamed)?;
        let mut answer = exchange.send(draft).await?;
        if answer.status().is_success() {
            let body = mem::replace(answer.body_mut(), Body::empty());
            return Ok((exchange.reply(&mut answer), body));
        }
        let reply = exchange.judge(exchange.reply(&mut answer))?;
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
    request: Request,
    plan: Plan,
    mode: Mode,
    /// When the call has to be done, by the client's timer.
    deadline: Duration,
    /// One for all attempts, where the client is told to add it.
    key: Option<HeaderValue>,
    attempts: AtomicU32,
    carried: Mutex<Carried>,
}

/// What the last attempt carried.
#[derive(Default)]
struct Carried {
    /// What no error shows.
    secrets: Secrets,
    /// What it had in `Authorization`.
    authorization: Option<HeaderValue>,
}

impl Carried {
    fn by(request: &http::Request<Body>, core: &Core) -> Self {
        let mut headers = request.headers().iter();
        let authorization = headers.find(|(name, _)| **name == header::AUTHORIZATION);
        let secrets = Secrets::only_header(request).and_then(|value| {
            let mut credentials = core.credentials().iter();
            credentials.find_map(|(_, credential)| credential.secrets_of(value))
        });
        Self {
            secrets: secrets.map_or_else(|| Secrets::of(request), Secrets::clone),
            authorization: authorization.map(|(_, value)| value.clone()),
        }
    }
}

impl Exchange {
    fn start(mut request: Request, mode: Mode) -> Result<(Self, Draft), Error> {
        request.check()?;
        let (mut draft, trusted) = request.draft()?;
        let core = request.core();
        let plan = match trusted {
            true => Plan::of(core, request.needed_security()),
            false => Plan::anonymous(),
        };
        let deadline = (core.timer().now()).saturating_add(request.settings().timeout_for(core));
        let exchange = Self {
            key: missing_key(core, &draft),
            request,
            plan,
            mode,
            deadline,
            attempts: AtomicU32::new(0),
            carried: Mutex::default(),
        };
        exchange.add_key(&mut draft);
        Ok((exchange, draft))
    }

    fn core(&self) -> &Core {
        self.request.core()
    }

    fn options(&self) -> &Options {
        self.request.settings()
    }

    fn add_key(&self, draft: &mut http::Request<Body>) {
        if let (Some(name), Some(key)) = (self.core().idempotency_header(), &self.key) {
            draft.headers_mut().insert(name.clone(), key.clone());
        }
    }

    /// Whether the request may be sent again although the service may have acted on it.
    fn may_repeat(&self, request: &http::Request<Body>) -> bool {
        const KEYS: [HeaderName; 2] = [
            HeaderName::from_static("idempotency-key"),
            HeaderName::from_static("x-idempotency-key"),
        ];
        let has = |name: &HeaderName| request.headers().contains_key(name);
        self.options().idempotent.unwrap_or_else(|| {
            is_idempotent(request.method())
                || KEYS.iter().any(has)
                || self.core().idempotency_header().is_some_and(has)
        })
    }

    async fn send(&self, draft: Draft) -> Result<Answer, Error> {
        let timer = &**self.core().timer();
        let policies = self.core().call_policies();
        // The call has just begun.
        let limit = Some(self.options().timeout_for(self.core()));
        let outcome = if policies.is_empty() {
            let again = self.again(&draft);
            within(timer, limit, pin!(self.attempts(draft, again))).await
        } else {
            let mut draft = draft;
            draft.extensions_mut().insert(self.request.operation());
            let way = Next::new(self, policies, End::Attempts);
            let answer = within(timer, limit, way.send(*draft).as_mut()).await;
            answer.map(|answer| answer.map(Box::new))
        };
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        outcome.map_err(|error| {
            error.in_operation(self.request.operation_id(), self.attempts_so_far())
        })
    }

    /// The error which says that the time was up.
    fn late(&self) -> Error {
        self.request.error(Kind::Timeout, "the time was up")
    }

    /// The reply, if it means success.
    fn judge(&self, reply: Reply) -> Result<Reply, Error> {
        if reply.status.is_success() || reply.status == StatusCode::NOT_MODIFIED {
            return Ok(reply);
        }
        let what = self.plan.explain(&reply);
        Err(Error::of_reply(Kind::Status, reply, what))
    }

    /// The reply, with the body if that is in memory.
    fn reply(&self, answer: &mut http::Response<Body>) -> Reply {
        Reply {
            operation: self.request.operation_id(),
            attempts: self.attempts_so_far(),
            status: answer.status(),
            headers: mem::take(answer.headers_mut()),
            body: answer.body().as_bytes().cloned().unwrap_or_default(),
            #[cfg(feature = "xml")]
            xml_shape: self.request.answer_shape(),
            secrets: self.carried().secrets.clone(),
        }
    }

    fn attempts_so_far(&self) -> u32 {
        self.attempts.load(Ordering::Relaxed)
    }

    fn carried(&self) -> MutexGuard<'_, Carried> {
        self.carried.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// An idempotency key for a request that needs one by what the client is told, and has none.
fn missing_key(core: &Core, request: &http::Request<Body>) -> Option<HeaderValue> {
    let name = core.idempotency_header()?;
    if is_idempotent(request.method()) || request.headers().contains_key(name) {
        return None;
    }
    HeaderValue::try_from(random::uuid()).ok()
}
