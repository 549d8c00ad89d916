//! One attempt: a slot, the quota, credentials, the policies of attempts, the transport.

use std::mem;
use std::pin::pin;
use std::sync::atomic::Ordering;
use std::time::SystemTime;

use http::request::Parts;
use http::{Method, header};
use tokio::sync::OwnedSemaphorePermit;

use super::watch::Patience;
use super::{Carried, Exchange, Mode};
use crate::auth::{BoxError, Held, Unsigned};
use crate::body::{Body, unfold};
use crate::error::{Error, Kind};
use crate::policy::{End, Next, Operation};
use crate::redact::Secrets;
use crate::request::Draft;
use crate::timer::within;
use crate::trace::AttemptSpan;
use crate::transport::TransportError;

impl Exchange {
    /// Sends a request once.
    pub(super) async fn attempt(&self, draft: Box<Draft>) -> Result<http::Response<Body>, Error> {
        let mut slot = self.core().gate().slot().await;
        self.wait_for_quota().await?;
        let span = AttemptSpan::of(
            self.request.path_template(),
            self.attempts_so_far(),
            &draft.parts,
        );
        let exchange = pin!(span.around(self.exchange(draft)));
        let limit = self.options().attempt_timeout_for(self.core());
        let outcome = within(self.core().timer(), limit, exchange).await;
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        span.ended(&outcome);
        Ok(outcome?.map(|body| match body.as_bytes() {
            Some(_) => body,
            None => held(body, slot.take()),
        }))
    }

    async fn wait_for_quota(&self) -> Result<(), Error> {
        let Some(quota) = &self.core().gate().quota else {
            return Ok(());
        };
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

    async fn exchange(&self, mut draft: Box<Draft>) -> Result<http::Response<Body>, Error> {
        let attempt = self.attempts.fetch_add(1, Ordering::Relaxed) + 1;
        if self.core().shows_operations() {
            draft.parts.extensions.insert(Operation {
                attempt,
                sender: Some(self.core().sender().clone()),
                ..self.request.operation()
            });
        }
        self.authenticate(&mut draft.parts).await?;
        if let Some(operation) = draft.parts.extensions.get_mut::<Operation>() {
            operation.sender = None;
        }
        let policies = self.core().try_policies();
        let response = if policies.is_empty() {
            self.transport(draft).await?
        } else {
            Next::new(self, policies, End::Transport)
                .send(draft.into_http())
                .await?
        };
        match self.mode {
            Mode::Streamed if response.status().is_success() => Ok(response),
            Mode::Whole | Mode::Streamed => self.collected(response).await,
        }
    }

    async fn authenticate(&self, parts: &mut Parts) -> Result<(), Error> {
        for (scheme, credential) in self.credentials() {
            match credential {
                Held::Header(name, value) => {
                    let header = parts.headers.entry(name);
                    header.or_insert_with(|| value.clone());
                }
                Held::Other(credential) => {
                    let applied = credential.apply(parts).await;
                    applied.map_err(|error| self.unfit(scheme, error))?;
                }
            }
        }
        Ok(())
    }

    /// Lets credentials sign what goes to the transport.
    async fn sign(&self, draft: &mut Draft) -> Result<(), Error> {
        let mut now = None;
        for (scheme, credential) in self.credentials() {
            if let Held::Other(credential) = credential {
                let now = *now.get_or_insert_with(|| self.core().timer().time_of_day());
                let request = Unsigned::new(&mut draft.parts, &draft.body, now);
                let signed = credential.sign(request).await;
                signed.map_err(|error| self.unfit(scheme, error))?;
            }
        }
        Ok(())
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
    pub(crate) async fn transport(
        &self,
        mut draft: Box<Draft>,
    ) -> Result<http::Response<Body>, Error> {
        self.sign(&mut draft).await?;
        *self.carried() = Carried {
            secrets: Secrets::of(&draft.parts.headers, &draft.parts.extensions),
            authorization: draft.parts.headers.get(header::AUTHORIZATION).cloned(),
        };
        let is_head = draft.parts.method == Method::HEAD;
        let response = self.core().transport().send(draft.into_http()).await;
        let response = response.map_err(|error| self.failed(error))?;
        let length = length_of_body(&response).filter(|_| !is_head);
        Ok(response.map(|body| {
            let body = match body.as_bytes() {
                Some(_) => body,
                None => self.patience().watch(body),
            };
            match length {
                Some(length) => body.with_length(length),
                None => body,
            }
        }))
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

    /// A response with its body in memory.
    async fn collected(
        &self,
        mut response: http::Response<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let limit = self.options().response_limit_for(self.core());
        let body = mem::replace(response.body_mut(), Body::empty());
        match body.collect(limit).await {
            Ok(Some(body)) => {
                *response.body_mut() = body.into();
                Ok(response)
            }
            Ok(None) => {
                let (parts, _) = response.into_parts();
                let what = format!("{} with a body of more than {limit} bytes", parts.status);
                let reply = self.reply(parts, bytes::Bytes::new());
                Err(Error::of_reply(Kind::TooLarge, reply, what))
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
    length?.to_str().ok()?.trim().parse().ok()
}
