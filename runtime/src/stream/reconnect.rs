use std::time::Duration;

use http::{HeaderValue, Method};

use crate::error::{Error, Kind};
use crate::request::Request;
use crate::sequence::Told;

/// How a stream of events goes on when its connection ends (WHATWG HTML §9.2.3): the request is sent again after a while, with
/// the id of the last event in the header `Last-Event-ID`.
///
/// It ends for good with the event `[DONE]`, with the status 204, and with any answer that does not mean success. The wait is
/// what the service asks for by `retry`, or else that of [`Self::delay`]; it doubles with each time that nothing comes, up to
/// ten minutes.
#[derive(Clone, Debug)]
pub struct Reconnect {
    times: u32,
    delay: Duration,
    any_method: bool,
}

/// Ten times in a row without an event in between, after three seconds.
impl Default for Reconnect {
    fn default() -> Self {
        Self {
            times: 10,
            delay: Duration::from_secs(3),
            any_method: false,
        }
    }
}

impl Reconnect {
    /// The default.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// How often in a row without an event in between.
    #[must_use]
    pub fn times(self, times: u32) -> Self {
        Self { times, ..self }
    }

    /// How long to wait where the service does not say it.
    #[must_use]
    pub fn delay(self, delay: Duration) -> Self {
        Self { delay, ..self }
    }

    /// Also sends requests again that are not GET. Unset, these end with their connection, since the service may do again what
    /// it has done.
    #[must_use]
    pub fn any_method(self) -> Self {
        Self {
            any_method: true,
            ..self
        }
    }
}

const LONGEST: Duration = Duration::from_secs(600);

/// Where a stream of events stands.
pub(super) struct Reconnection {
    settings: Reconnect,
    told: Told,
    /// Connections in a row that brought nothing.
    failures: u32,
}

impl Reconnection {
    /// `None` for a request that must not be sent again.
    pub(super) fn of(settings: Reconnect, request: &Request) -> Option<Self> {
        let may_repeat = settings.any_method || request.method() == Method::GET.as_str();
        may_repeat.then(|| Self {
            settings,
            told: Told::default(),
            failures: 0,
        })
    }

    /// Keeps what a connection told.
    pub(super) fn told(&mut self, told: &Told) {
        if told.id.is_some() {
            self.told.id.clone_from(&told.id);
        }
        self.told.retry = told.retry.or(self.told.retry);
    }

    /// An event came.
    pub(super) fn succeeded(&mut self) {
        self.failures = 0;
    }

    /// How long to wait before the request is sent again; `None` when it is not.
    pub(super) fn next(&mut self, error: Option<&Error>) -> Option<Duration> {
        let passes = |error: &Error| {
            matches!(
                error.kind(),
                Kind::Connect | Kind::Timeout | Kind::Transport
            )
        };
        if self.failures >= self.settings.times || !error.is_none_or(passes) {
            return None;
        }
        let delay = self.told.retry.unwrap_or(self.settings.delay);
        let delay = delay.saturating_mul(1 << self.failures.min(16));
        self.failures += 1;
        Some(delay.min(LONGEST))
    }

    /// Says in a request which event was the last.
    pub(super) fn mark(&self, request: &mut Request) {
        if let Some(id) = &self.told.id
            && !id.is_empty()
            && HeaderValue::from_str(id).is_ok()
        {
            request.header("last-event-id", id);
        }
    }
}
