//! Sending a request until its answer stands, or hope is gone.

use std::time::Duration;

use http::{StatusCode, Uri};

use super::{Answer, Exchange};
use crate::auth::{Held, Refusal};
use crate::body::Body;
use crate::error::Error;
use crate::request::Draft;
use crate::retry::{Hope, retry_after};
use crate::trace;

/// Where another attempt has its request from.
pub(crate) enum Again {
    /// There is none: the body is a stream that there is only once.
    Never,
    /// From the call's request, which nobody has changed on its way.
    Anew,
    Copy(Draft),
}

impl Again {
    /// For a request that policies may have changed.
    pub(crate) fn copy(request: &http::Request<Body>) -> Self {
        request.body().try_clone().map_or(Self::Never, |body| {
            let mut copy = Box::new(http::Request::new(body));
            *copy.method_mut() = request.method().clone();
            *copy.uri_mut() = request.uri().clone();
            *copy.version_mut() = request.version();
            *copy.headers_mut() = request.headers().clone();
            *copy.extensions_mut() = request.extensions().clone();
            Self::Copy(copy)
        })
    }
}

impl Exchange {
    /// Where further attempts have their request from, if nobody changes this one before the first.
    pub(super) fn again(&self, request: &http::Request<Body>) -> Again {
        match request.body().is_repeatable() {
            true if self.request.is_stable() => Again::Anew,
            _ => Again::copy(request),
        }
    }

    /// Sends a request as often as the client's settings and the request itself allow.
    pub(crate) async fn attempts(
        &self,
        mut draft: Draft,
        mut again: Again,
    ) -> Result<Answer, Error> {
        let may_repeat = self.may_repeat(&draft);
        let mut is_renewed = false;
        loop {
            let outcome = self.attempt(draft).await;
            (draft, again) = match again {
                Again::Never => return outcome,
                _ if self.is_settled(&outcome) => return outcome,
                Again::Anew => (self.anew()?, Again::Anew),
                Again::Copy(copy) => {
                    let again = Again::copy(&copy);
                    (copy, again)
                }
            };
            if !is_renewed && self.renew(draft.uri(), &outcome).await {
                is_renewed = true;
                trace::renewed();
            } else {
                let Some(delay) = self.delay(&outcome, may_repeat) else {
                    return outcome;
                };
                trace::again(self.attempts_so_far(), delay, &outcome);
                self.core().timer().sleep(delay).await;
            }
        }
    }

    fn anew(&self) -> Result<Draft, Error> {
        let (mut draft, _) = self.request.draft()?;
        self.add_key(&mut draft);
        Ok(draft)
    }

    /// Whether the service has answered in a way that leaves nothing to hope for, as most answers do.
    fn is_settled(&self, outcome: &Result<Answer, Error>) -> bool {
        let status = outcome.as_ref().map(|answer| answer.status());
        let is_settled = status.is_ok_and(|status| {
            Hope::of_status(status) == Hope::None && status != StatusCode::UNAUTHORIZED
        });
        if is_settled {
            self.core().budget().deposit();
        }
        is_settled
    }

    /// Whether the service refused a credential that is another one now.
    async fn renew(&self, uri: &Uri, outcome: &Result<Answer, Error>) -> bool {
        let Ok(response) = outcome else { return false };
        if response.status() != StatusCode::UNAUTHORIZED {
            return false;
        }
        let authorization = self.carried().authorization.clone();
        let refusal = Refusal {
            uri,
            authorization: authorization.as_ref(),
            headers: response.headers(),
            sender: self.core().sender(),
        };
        let mut is_renewed = false;
        for (scheme, credential) in self.core().credentials() {
            if let Held::Other(credential) = credential
                && self.plan.has(scheme)
            {
                is_renewed |= credential.renew(refusal).await;
            }
        }
        is_renewed
    }

    /// How long to wait before the request is sent again; `None` when the outcome stands.
    fn delay(&self, outcome: &Result<Answer, Error>, may_repeat: bool) -> Option<Duration> {
        let budget = self.core().budget();
        let (hope, headers) = match outcome {
            Ok(response) => (Hope::of_status(response.status()), Some(response.headers())),
            Err(error) => (Hope::of_error(error), None),
        };
        if hope == Hope::None && outcome.is_ok() {
            budget.deposit();
        }
        let retry = self.options().retry.as_ref().unwrap_or(self.core().retry());
        let attempts = self.attempts_so_far();
        let is_allowed = hope == Hope::Always || (hope == Hope::IfIdempotent && may_repeat);
        if !is_allowed || attempts >= retry.max_attempts() {
            return None;
        }
        let timer = self.core().timer();
        let asked = headers.and_then(|headers| retry_after(headers, timer.time_of_day()));
        let delay = retry.delay(attempts, asked)?;
        let is_in_time = timer.now().saturating_add(delay) < self.deadline;
        (is_in_time && budget.withdraw()).then_some(delay)
    }
}
