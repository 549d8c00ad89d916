use std::time::Duration;

use crate::core::Core;
use crate::retry::Retry;
use crate::stream::Throughput;

/// What a request wants otherwise than its client.
#[derive(Clone)]
pub(crate) struct Options {
    pub(crate) timeout: Option<Duration>,
    pub(crate) attempt_timeout: Option<Duration>,
    pub(crate) retry: Option<Retry>,
    /// Whether doing it twice does no harm.
    pub(crate) idempotent: Option<bool>,
    pub(crate) response_limit: Option<usize>,
    pub(crate) read_timeout: Option<Option<Duration>>,
    pub(crate) throughput: Option<Option<Throughput>>,
}

impl Options {
    /// What the client does.
    pub(crate) const NONE: Self = Self {
        timeout: None,
        attempt_timeout: None,
        retry: None,
        idempotent: None,
        response_limit: None,
        read_timeout: None,
        throughput: None,
    };

    pub(crate) fn timeout_for(&self, core: &Core) -> Duration {
        self.timeout.unwrap_or_else(|| core.timeout())
    }

    pub(crate) fn attempt_timeout_for(&self, core: &Core) -> Option<Duration> {
        self.attempt_timeout.or_else(|| core.attempt_timeout())
    }

    pub(crate) fn response_limit_for(&self, core: &Core) -> usize {
        self.response_limit.unwrap_or_else(|| core.response_limit())
    }

    pub(crate) fn read_timeout_for(&self, core: &Core) -> Option<Duration> {
        self.read_timeout.unwrap_or_else(|| core.read_timeout())
    }

    pub(crate) fn throughput_for(&self, core: &Core) -> Option<Throughput> {
        self.throughput.unwrap_or_else(|| core.throughput())
    }
}
