use std::time::{Duration, SystemTime};

use tokio::time::Instant;

use super::Timer;
use crate::transport::BoxFuture;

/// Tokio's clock, which stands still where `tokio::time::pause` says so.
#[derive(Clone, Debug)]
pub struct TokioTimer {
    start: Instant,
    day: SystemTime,
}

impl TokioTimer {
    /// A timer that starts now.
    #[must_use]
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
            day: SystemTime::now(),
        }
    }
}

impl Default for TokioTimer {
    fn default() -> Self {
        Self::new()
    }
}

impl Timer for TokioTimer {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn time_of_day(&self) -> SystemTime {
        // Time that tests move on is seen here too, and so is a clock that somebody sets.
        SystemTime::now().max(self.day + self.start.elapsed())
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(tokio::time::sleep(duration))
    }
}
