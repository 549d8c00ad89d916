//! When a request is sent again, and how long that waits.

mod after;
mod budget;
mod http_date;

pub use self::budget::Budget;

pub(crate) use self::after::{asked, retry_after};

use std::time::Duration;

use http::{Method, StatusCode};

use crate::error::{Error, Kind};
use crate::random;
use crate::transport::Failure;

/// How often and after which time a request is sent again that failed.
///
/// Only what cannot be done twice by that is sent again: requests of which the service has seen nothing, those that it refused
/// with 429 or 503, and, where they failed in other ways that may pass (408, 500, 502, 504, a broken connection, no answer in
/// time), those with an idempotent method (RFC 9110 §9.2.2), with a header `Idempotency-Key`, or which the caller calls
/// idempotent. What the service says about when to come back comes before the delays here, and how often all calls of a client
/// may do this is limited by its [`Budget`].
///
/// ```
/// # use std::time::Duration;
/// use connector_runtime::Retry;
///
/// let patient = Retry::exponential().attempts(6).longest_delay(Duration::from_secs(60));
/// # assert_ne!(format!("{patient:?}"), format!("{:?}", Retry::none()));
/// ```
#[derive(Clone, Debug, PartialEq)]
pub struct Retry {
    attempts: u32,
    first: Duration,
    factor: f64,
    shortest: Duration,
    longest: Duration,
    jitter: f64,
    longest_wait: Duration,
}

impl Retry {
    /// Every request is sent once.
    #[must_use]
    pub fn none() -> Self {
        Self {
            attempts: 1,
            ..Self::exponential()
        }
    }

    /// Three attempts with the same delay between them.
    #[must_use]
    pub fn fixed(delay: Duration) -> Self {
        Self {
            first: delay,
            factor: 1.0,
            longest: delay,
            jitter: 0.0,
            ..Self::exponential()
        }
    }

    /// Three attempts, half a second apart at first and then twice as long each time, at most 20 seconds, each delay shortened
    /// by up to half of it by chance. What is used unless set.
    #[must_use]
    pub fn exponential() -> Self {
        Self {
            attempts: 3,
            first: Duration::from_millis(500),
            factor: 2.0,
            shortest: Duration::ZERO,
            longest: Duration::from_secs(20),
            jitter: 0.5,
            longest_wait: Duration::from_secs(120),
        }
    }

    /// What Azure Logic Apps and Power Automate do unless an action says otherwise: four more attempts, with delays that grow
    /// from 7.5 seconds and stay between 5 and 45 seconds.
    #[must_use]
    pub fn connectors() -> Self {
        Self {
            attempts: 5,
            first: Duration::from_millis(7500),
            shortest: Duration::from_secs(5),
            longest: Duration::from_secs(45),
            ..Self::exponential()
        }
    }

    /// How often a request is sent at most, the first time included.
    #[must_use]
    pub fn attempts(self, attempts: u32) -> Self {
        Self { attempts, ..self }
    }

    /// The longest delay between two attempts, where the service does not ask for another.
    #[must_use]
    pub fn longest_delay(self, longest: Duration) -> Self {
        Self { longest, ..self }
    }

    /// The longest time that the service may ask for; if it asks for more, the request is not sent again. Two minutes unless
    /// set.
    #[must_use]
    pub fn longest_wait(self, longest_wait: Duration) -> Self {
        Self {
            longest_wait,
            ..self
        }
    }

    pub(crate) fn max_attempts(&self) -> u32 {
        self.attempts
    }

    /// How long to wait after this many attempts; `None` when the service asks for longer than anybody wants to wait.
    pub(crate) fn delay(&self, attempts: u32, asked: Option<Duration>) -> Option<Duration> {
        if let Some(asked) = asked {
            return (asked <= self.longest_wait).then_some(asked);
        }
        let exponent = i32::try_from(attempts.saturating_sub(1)).unwrap_or(i32::MAX);
        let grown = self.first.as_secs_f64() * self.factor.powi(exponent);
        let capped = grown.min(self.longest.as_secs_f64());
        let jittered = capped * (1.0 - self.jitter * random::fraction());
        let delay = Duration::try_from_secs_f64(jittered).unwrap_or(self.longest);
        Some(delay.max(self.shortest))
    }
}

impl Default for Retry {
    fn default() -> Self {
        Self::exponential()
    }
}

/// Whether sending a request twice does what sending it once does (RFC 9110 §9.2.2).
pub(crate) fn is_idempotent(method: &Method) -> bool {
    method.is_safe() || *method == Method::PUT || *method == Method::DELETE
}

/// What a failure says about another attempt.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Hope {
    /// It would end in the same way.
    None,
    /// It may go well, if doing things twice does no harm.
    IfIdempotent,
    /// It may go well, and the service has done nothing yet.
    Always,
}

impl Hope {
    pub(crate) fn of_status(status: StatusCode) -> Self {
        match status.as_u16() {
            429 | 503 => Self::Always,
            408 | 500 | 502 | 504 => Self::IfIdempotent,
            _ => Self::None,
        }
    }

    pub(crate) fn of_error(error: &Error) -> Self {
        match error.kind() {
            Kind::Connect => Self::Always,
            Kind::Timeout | Kind::Transport => Self::IfIdempotent,
            _ => Self::None,
        }
    }

    pub(crate) fn of_failure(failure: Failure) -> Self {
        match failure {
            Failure::Connect => Self::Always,
            Failure::Timeout | Failure::Other => Self::IfIdempotent,
            Failure::Refused => Self::None,
        }
    }
}

#[cfg(test)]
mod tests {
    use std::time::Duration;

    use super::Retry;

    #[test]
    fn delays_grow_within_their_limits() {
        let seconds =
            |retry: &Retry, attempts| retry.delay(attempts, None).map(|d| d.as_secs_f64());
        let fixed = Retry::fixed(Duration::from_secs(2));
        assert_eq!(
            (seconds(&fixed, 1), seconds(&fixed, 9)),
            (Some(2.0), Some(2.0))
        );
        for (retry, attempts, low, high) in [
            (Retry::exponential(), 1, 0.25, 0.5),
            (Retry::exponential(), 2, 0.5, 1.0),
            (Retry::exponential(), 30, 10.0, 20.0),
            (Retry::exponential(), u32::MAX, 10.0, 20.0),
            (Retry::connectors(), 1, 5.0, 7.5),
            (Retry::connectors(), 4, 22.5, 45.0),
            (
                Retry::fixed(Duration::MAX),
                1,
                u64::MAX as f64,
                u64::MAX as f64,
            ),
        ] {
            let delay = seconds(&retry, attempts).unwrap_or_default();
            assert!((low..=high).contains(&delay), "{attempts}: {delay}");
        }
    }

    #[test]
    fn the_service_says_when_to_come_back_within_reason() {
        let retry = Retry::exponential().longest_wait(Duration::from_secs(60));
        for (asked, delay) in [(0, Some(0)), (60, Some(60)), (61, None)] {
            let asked = Some(Duration::from_secs(asked));
            assert_eq!(retry.delay(1, asked), delay.map(Duration::from_secs));
        }
    }
}
