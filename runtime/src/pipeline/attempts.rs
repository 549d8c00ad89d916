//! Sending a request until its answer stands, or hope is gone.

use std::time::Duration;

use http::{StatusCode, Uri};

use super::Exchange;
use crate::auth::Refusal;
use crate::body::Body;
use crate::error::Error;
use crate::retry::{Hope, retry_after};
use crate::trace;

impl Exchange {
    /// Sends a request as often as the client's settings and the request itself allow.
    pub(crate) async fn attempts(
        &self,
        request: http::Request<Body>,
    ) -> Result<http::Response<Body>, Error> {
        let (mut parts, mut body) = request.into_parts();
        let may_repeat = self.may_repeat(&parts);
        let mut is_renewed = false;
        loop {
            let spare = body.try_clone().map(|body| (parts.clone(), body));
            let request = http::Request::from_parts(parts, body);
            let outcome = self.attempt(request).await;
            let Some((again, spare)) = spare else {
                return outcome;
            };
            if !is_renewed && self.renew(&again.uri, &outcome).await {
                is_renewed = true;
                trace::renewed();
            } else {
                let Some(delay) = self.delay(&outcome, may_repeat) else {
                    return outcome;
                };
                trace::again(self.attempts_so_far(), delay, &outcome);
                self.core.timer().sleep(delay).await;
            }
            (parts, body) = (again, spare);
        }
    }

    /// Whether the service refused a credential that is another one now.
    async fn renew(&self, uri: &Uri, outcome: &Result<http::Response<Body>, Error>) -> bool {
        let Ok(response) = outcome else { return false };
        if response.status() != StatusCode::UNAUTHORIZED {
            return false;
        }
        let authorization = self.with(|progress| progress.authorization.clone());
        let refusal = Refusal {
            uri,
            authorization: authorization.as_ref(),
            headers: response.headers(),
            sender: self.core.sender(),
        };
        let mut is_renewed = false;
        for (scheme, credential) in self.core.credentials() {
            if self.plan.has(scheme) {
                is_renewed |= credential.renew(refusal).await;
            }
        }
        is_renewed
    }

    /// How long to wait before the request is sent again; `None` when the outcome stands.
    fn delay(
        &self,
        outcome: &Result<http::Response<Body>, Error>,
        may_repeat: bool,
    ) -> Option<Duration> {
        let budget = self.core.budget();
        let (hope, headers) = match outcome {
            Ok(response) => (Hope::of_status(response.status()), Some(response.headers())),
            Err(error) => (Hope::of_error(error), None),
        };
        if hope == Hope::None && outcome.is_ok() {
            budget.deposit();
        }
        let retry = self.options.retry.as_ref().unwrap_or(self.core.retry());
        let attempts = self.attempts_so_far();
        let is_allowed = hope == Hope::Always || (hope == Hope::IfIdempotent && may_repeat);
        if !is_allowed || attempts >= retry.max_attempts() {
            return None;
        }
        let timer = self.core.timer();
        let asked = headers.and_then(|headers| retry_after(headers, timer.time_of_day()));
        let delay = retry.delay(attempts, asked)?;
        let is_in_time = timer.now().saturating_add(delay) < self.deadline;
        (is_in_time && budget.withdraw()).then_some(delay)
    }
}
