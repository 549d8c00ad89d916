//! One attempt: a slot, the quota, credentials, the policies of attempts, the transport.

use std::pin::pin;
use std::sync::Arc;
use std::time::SystemTime;

use http::request::Parts;
use http::{Method, header};
use tokio::sync::OwnedSemaphorePermit;

use super::watch::Patience;
use super::{Exchange, Mode};
use crate::auth::{BoxError, Credential, Unsigned};
use crate::body::{Body, unfold};
use crate::error::{Error, Kind};
use crate::policy::{End, Next, Operation};
use crate::redact::Secrets;
use crate::timer::within;
use crate::trace::AttemptSpan;

impl Exchange {
    /// Sends a request once.
    pub(super) async fn attempt(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let mut slot = self.core.gate().slot().await;
        self.wait_for_quota().await?;
        let span = AttemptSpan::of(&self.operation, self.attempts_so_far(), &request);
        let exchange = pin!(span.around(self.exchange(request)));
        let limit = self.options.attempt_timeout_for(&self.core);
        let outcome = within(self.core.timer(), limit, exchange).await;
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        span.ended(&outcome);
        Ok(outcome?.map(|body| match body.as_bytes() {
            Some(_) => body,
            None => held(body, slot.take()),
        }))
    }

    async fn wait_for_quota(&self) -> Result<(), Error> {
        let Some(quota) = &self.core.gate().quota else {
            return Ok(());
        };
        let timer = self.core.timer();
        let now = timer.time_of_day().duration_since(SystemTime::UNIX_EPOCH);
        let wait = quota.take(self.core.connection(), now.unwrap_or_default());
        let wait = wait.await.map_err(|error| {
            Error::new(
                Kind::Policy,
                self.operation.id.clone(),
                "the quota cannot be asked",
            )
            .caused_by(error)
        })?;
        if !wait.is_zero() {
            timer.sleep(wait).await;
        }
        Ok(())
    }

    async fn exchange(&self, request: http::Request<Body>) -> Result<http::Response<Body>, Error> {
        let attempt = self.with(|progress| {
            progress.attempts += 1;
            progress.attempts
        });
        let (mut parts, body) = request.into_parts();
        parts.extensions.insert(Operation {
            attempt,
            sender: Some(self.core.sender().clone()),
            ..self.operation.clone()
        });
        self.authenticate(&mut parts).await?;
        if let Some(operation) = parts.extensions.get_mut::<Operation>() {
            operation.sender = None;
        }
        let request = http::Request::from_parts(parts, body);
        let policies = self.core.try_policies();
        let response = if policies.is_empty() {
            self.transport(request).await?
        } else {
            Next::new(self, policies, End::Transport)
                .send(request)
                .await?
        };
        match self.mode {
            Mode::Streamed if response.status().is_success() => Ok(response),
            Mode::Whole | Mode::Streamed => self.collected(response).await,
        }
    }

    async fn authenticate(&self, parts: &mut Parts) -> Result<(), Error> {
        for (scheme, credential) in self.credentials() {
            let applied = credential.apply(parts).await;
            applied.map_err(|error| self.unfit(scheme, error))?;
        }
        Ok(())
    }

    /// Lets credentials sign what goes to the transport.
    async fn sign(&self, parts: &mut Parts, body: &Body) -> Result<(), Error> {
        let mut now = None;
        for (scheme, credential) in self.credentials() {
            let now = *now.get_or_insert_with(|| self.core.timer().time_of_day());
            let signed = credential.sign(Unsigned::new(parts, body, now)).await;
            signed.map_err(|error| self.unfit(scheme, error))?;
        }
        Ok(())
    }

    /// The credentials of the request.
    fn credentials(&self) -> impl Iterator<Item = &(String, Arc<dyn Credential>)> {
        let all = self.core.credentials().iter();
        all.filter(|(scheme, _)| self.plan.has(scheme))
    }

    fn unfit(&self, scheme: &str, error: BoxError) -> Error {
        let what = format!("the credential `{scheme}` cannot be applied");
        Error::new(Kind::Credential, self.operation.id.clone(), what).caused_by(error)
    }

    /// Hands a request to the transport, signed, and keeps what it carries in confidence.
    pub(crate) async fn transport(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let (mut parts, body) = request.into_parts();
        self.sign(&mut parts, &body).await?;
        let request = http::Request::from_parts(parts, body);
        let secrets = Secrets::of(&request);
        let authorization = request.headers().get(header::AUTHORIZATION).cloned();
        self.with(|progress| {
            progress.secrets = secrets;
            progress.authorization = authorization;
        });
        let is_head = request.method() == Method::HEAD;
        let failed = |error| Error::transport(self.operation.id.clone(), error);
        let response = self.core.transport().send(request).await.map_err(failed)?;
        let length = length_of_body(&response).filter(|_| !is_head);
        let patience = self.patience();
        Ok(response.map(|body| {
            let body = patience.watch(body);
            match length {
                Some(length) => body.with_length(length),
                None => body,
            }
        }))
    }

    fn patience(&self) -> Patience {
        Patience {
            timer: self.core.timer().clone(),
            pause: self.options.read_timeout_for(&self.core),
            throughput: self.options.throughput_for(&self.core),
        }
    }

    /// A response with its body in memory.
    async fn collected(
        &self,
        response: http::Response<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let limit = self.options.response_limit_for(&self.core);
        let (parts, body) = response.into_parts();
        let failed = |error| Error::transport(self.operation.id.clone(), error);
        match body.collect(limit).await.map_err(failed)? {
            Some(body) => Ok(http::Response::from_parts(parts, body.into())),
            None => {
                let what = format!("{} with a body of more than {limit} bytes", parts.status);
                let reply = self.reply(parts, bytes::Bytes::new());
                Err(Error::of_reply(Kind::TooLarge, reply, what))
            }
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
    let headers = response.headers();
    let has_none = matches!(response.status().as_u16(), 204 | 205 | 304);
    // What was decompressed on the way is longer than what was sent, and a transfer in chunks has its own length (RFC 9112 §6.3).
    let is_encoded = headers.contains_key(header::CONTENT_ENCODING)
        || headers.contains_key(header::TRANSFER_ENCODING);
    if has_none || is_encoded {
        return None;
    }
    let length = headers.get(header::CONTENT_LENGTH)?;
    length.to_str().ok()?.trim().parse().ok()
}
