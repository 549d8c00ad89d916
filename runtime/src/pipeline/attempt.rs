//! One attempt: a slot, the quota, credentials, the policies of attempts, the transport.

use std::time::SystemTime;

use http::header;
use http::request::Parts;

use super::{Exchange, Mode};
use crate::body::Body;
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
        let slot = self.core.gate().slot().await;
        self.wait_for_quota().await?;
        let span = AttemptSpan::of(&self.operation, self.attempts_so_far(), &request);
        let exchange = span.around(self.exchange(request));
        let outcome = match self.options.attempt_timeout_for(&self.core) {
            Some(limit) => within(self.core.timer(), limit, exchange).await,
            None => Some(exchange.await),
        };
        drop(slot);
        let outcome = outcome.unwrap_or_else(|| Err(self.late()));
        span.ended(&outcome);
        outcome
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
        for scheme in &self.plan.schemes {
            self.apply(scheme, &mut parts).await?;
        }
        parts.extensions.insert(Operation {
            attempt,
            ..self.operation.clone()
        });
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
            Mode::Whole => self.collected(response).await,
        }
    }

    async fn apply(&self, scheme: &str, parts: &mut Parts) -> Result<(), Error> {
        let mut credentials = self.core.credentials().iter();
        let Some((_, credential)) = credentials.find(|(known, _)| known == scheme) else {
            return Ok(());
        };
        credential.apply(parts).await.map_err(|error| {
            let what = format!("the credential `{scheme}` cannot be applied");
            Error::new(Kind::Credential, self.operation.id.clone(), what).caused_by(error)
        })
    }

    /// Hands a request to the transport, and keeps what it carries in confidence.
    pub(crate) async fn transport(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let secrets = Secrets::of(&request);
        let authorization = request.headers().get(header::AUTHORIZATION).cloned();
        self.with(|progress| {
            progress.secrets = secrets;
            progress.authorization = authorization;
        });
        let failed = |error| Error::transport(self.operation.id.clone(), error);
        self.core.transport().send(request).await.map_err(failed)
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
