//! One attempt: a slot, the quota, credentials, the policies of attempts, the transport.

use std::mem;
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use http::{Method, header};
use tokio::sync::OwnedSemaphorePermit;

use super::watch::Patience;
use super::{Answer, Carried, Exchange, Mode};
use crate::auth::{BoxError, Held, Unsigned};
use crate::body::{Body, unfold};
use crate::error::{Error, Kind};
use crate::gate::Quota;
use crate::policy::{End, Next, Operation};
use crate::request::Draft;
use crate::timer::within;
use crate::trace::AttemptSpan;
use crate::transport::TransportError;

impl Exchange {
    /// Sends a request once.
    pub(super) async fn attempt(&self, draft: Draft) -> Result<Answer, Error> {
        let gate = self.core().gate();
        let mut slot = match &gate.slots {
            Some(slots) => slots.clone().acquire_owned().await.ok(),
            None => None,
        };
        if let Some(quota) = &gate.quota {
            self.wait_for(&**quota).await?;
        }
        let span = AttemptSpan::of(self.request.path_template(), self.attempts_so_far(), &draft);
        let exchange = pin!(span.around(self.exchange(draft)));
        let limit = self.options().attempt_timeout_for(self.core());
        let outcome = within(&**self.core().timer(), limit, exchange).await;
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        span.ended(&outcome);
        let mut answer = outcome?;
        if slot.is_some() && answer.body().as_bytes().is_none() {
            let body = mem::replace(answer.body_mut(), Body::empty());
            *answer.body_mut() = held(body, slot.take());
        }
        Ok(answer)
    }

    async fn wait_for(&self, quota: &dyn Quota) -> Result<(), Error> {
        let timer = self.core().timer();
        let now = timer.time_of_day().duration_since(SystemTime::UNIX_EPOCH);
        let wait = quota.take(self.core().connection(), now.unwrap_or_default());
        let wait = wait.await.map_err(|error| {
            let what = "the quota cannot be asked";
            self.request.error(Kind::Policy, what).caused_by(error)
        })?;
        if !wait.is_zero() {
            timer.sleep(wait).await;
        }
        Ok(())
    }

    async fn exchange(&self, mut draft: Draft) -> Result<Answer, Error> {
        let attempt = self.attempts.fetch_add(1, Ordering::Relaxed) + 1;
        if self.core().shows_operations() {
            draft = Box::pin(self.prepared(draft, attempt)).await?;
        } else {
            for (_, credential) in self.credentials() {
                credential.add_header(draft.headers_mut());
            }
        }
        let policies = self.core().try_policies();
        let answer = if policies.is_empty() {
            self.transport(draft).await?
        } else {
            let way = Next::new(self, policies, End::Transport);
            Box::new(way.send(*draft).await?)
        };
        let limit = self.options().response_limit_for(self.core());
        match self.mode {
            Mode::Streamed if answer.status().is_success() => Ok(answer),
            Mode::Whole | Mode::Streamed if answer.body().is_there(limit) => Ok(answer),
            Mode::Whole | Mode::Streamed => self.collected(answer, limit).await,
        }
    }

    /// The request with its operation and its credentials, which are told by whom they may ask others.
    async fn prepared(&self, draft: Draft, attempt: u32) -> Result<Draft, Error> {
        let (mut parts, body) = draft.into_parts();
        parts.extensions.insert(Operation {
            attempt,
            sender: Some(self.core().sender().clone()),
            ..self.request.operation()
        });
        for (scheme, credential) in self.credentials() {
            credential.add_header(&mut parts.headers);
            if let Held::Other(credential) = credential {
                let applied = credential.apply(&mut parts).await;
                applied.map_err(|error| self.unfit(scheme, error))?;
            }
        }
        if let Some(operation) = parts.extensions.get_mut::<Operation>() {
            operation.sender = None;
        }
        Ok(Box::new(http::Request::from_parts(parts, body)))
    }

    /// Lets credentials sign what goes to the transport.
    async fn signed(&self, draft: Draft) -> Result<Draft, Error> {
        let now = self.core().timer().time_of_day();
        let (mut parts, body) = draft.into_parts();
        for (scheme, credential) in self.credentials() {
            if let Held::Other(credential) = credential {
                let signed = credential.sign(Unsigned::new(&mut parts, &body, now)).await;
                signed.map_err(|error| self.unfit(scheme, error))?;
            }
        }
        Ok(Box::new(http::Request::from_parts(parts, body)))
    }

    /// The credentials of the request.
    fn credentials(&self) -> impl Iterator<Item = &(String, Held)> {
        let all = self.core().credentials().iter();
        all.filter(|(scheme, _)| self.plan.has(scheme))
    }

    fn unfit(&self, scheme: &str, error: BoxError) -> Error {
        let what = format!("the credential `{scheme}` cannot be applied");
        self.request.error(Kind::Credential, what).caused_by(error)
    }

    /// Hands a request to the transport, signed, and keeps what it carries in confidence.
    pub(crate) async fn transport(&self, mut draft: Draft) -> Result<Answer, Error> {
        if self.core().asks_credentials() {
            draft = Box::pin(self.signed(draft)).await?;
        }
        *self.carried() = Carried::by(&draft, self.core());
        let is_head = draft.method() == Method::HEAD;
        let response = self.core().transport().send(*draft).await;
        let mut answer = Box::new(response.map_err(|error| self.failed(error))?);
        let length = length_of_body(&answer).filter(|_| !is_head);
        let bytes = answer.body().as_bytes();
        if bytes.is_none_or(|bytes| length.is_some_and(|length| length != bytes.len() as u64)) {
            let body = mem::replace(answer.body_mut(), Body::empty());
            let body = self.patience().watch(body);
            *answer.body_mut() = match length {
                Some(length) => body.with_length(length),
                None => body,
            };
        }
        Ok(answer)
    }

    fn failed(&self, error: TransportError) -> Error {
        Error::transport(self.request.operation_id(), error)
    }

    fn patience(&self) -> Patience {
        Patience {
            timer: self.core().timer().clone(),
            pause: self.options().read_timeout_for(self.core()),
            throughput: self.options().throughput_for(self.core()),
        }
    }

    /// The answer with its body in memory.
    async fn collected(&self, mut answer: Answer, limit: usize) -> Result<Answer, Error> {
        let body = mem::replace(answer.body_mut(), Body::empty());
        match body.collect(limit).await {
            Ok(Some(body)) => {
                *answer.body_mut() = body.into();
                Ok(answer)
            }
            Ok(None) => {
                let status = answer.status();
                let what = format!("{status} with a body of more than {limit} bytes");
                Err(Error::of_reply(
                    Kind::TooLarge,
                    self.reply(&mut answer),
                    what,
                ))
            }
            Err(error) => Err(self.failed(error)),
        }
    }
}

/// The body, which keeps its slot until it is dropped or at its end.
fn held(body: Body, slot: Option<OwnedSemaphorePermit>) -> Body {
    let Some(slot) = slot else { return body };
    let length = body.length();
    let held = Body::stream(unfold((body, slot), |(mut body, slot)| {
        Box::pin(async move {
            let chunk = body.next().await?;
            Some((chunk, (body, slot)))
        })
    }));
    match length {
        Some(length) => held.with_length(length),
        None => held,
    }
}

/// How long the body of a response has to be, as it comes from the transport (RFC 9110 §8.6).
fn length_of_body(response: &http::Response<Body>) -> Option<u64> {
    if matches!(response.status().as_u16(), 204 | 205 | 304) {
        return None;
    }
    let mut length = None;
    for (name, value) in response.headers() {
        // What was decompressed on the way is longer than what was sent, and a transfer in chunks has its own length (RFC 9112
        // §6.3).
        if name == header::CONTENT_ENCODING || name == header::TRANSFER_ENCODING {
            return None;
        }
        if name == header::CONTENT_LENGTH && length.is_none() {
            length = Some(value);
        }
    }
    length?.to_str().ok()?.trim_ascii().parse().ok()
}
