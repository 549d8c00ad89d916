//! Watches a body on its way: that bytes come, and fast enough.

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;

use crate::body::Body;
use crate::stream::Throughput;
use crate::timer::Timer;
use crate::transport::{BoxFuture, TransportError};

/// How long a body may be waited for. Only time counts in which somebody waits for it.
#[derive(Clone)]
pub(super) struct Patience {
    pub(super) timer: Arc<dyn Timer>,
    /// How long until the next bytes.
    pub(super) pause: Option<Duration>,
    pub(super) throughput: Option<Throughput>,
}

impl Patience {
    /// The body, which fails when the patience is at its end.
    pub(super) fn watch(self, body: Body) -> Body {
        if body.as_bytes().is_some() || (self.pause.is_none() && self.throughput.is_none()) {
            return body;
        }
        Body::stream(Watched {
            body,
            patience: self,
            period: Period::default(),
            wait: None,
        })
    }
}

struct Watched {
    body: Body,
    patience: Patience,
    period: Period,
    wait: Option<Wait>,
}

/// The time over which the throughput is measured.
#[derive(Default)]
struct Period {
    waited: Duration,
    bytes: u64,
}

/// A wait for the next bytes.
struct Wait {
    start: Duration,
    /// Up to when it is counted in the period.
    counted: Duration,
    sleep: BoxFuture<'static, ()>,
}

impl Watched {
    /// Counts what came.
    fn came(&mut self, bytes: usize) {
        if let Some(wait) = self.wait.take() {
            let now = self.patience.timer.now();
            self.period.waited += now.saturating_sub(wait.counted);
        }
        self.period.bytes = self.period.bytes.saturating_add(bytes as u64);
    }

    /// Whether too few bytes came in a period that is over.
    fn end_of_period(&mut self) -> bool {
        let Some(throughput) = self.patience.throughput else {
            return false;
        };
        let is_over = self.period.waited >= throughput.over;
        let is_slow = is_over && self.period.bytes < throughput.bytes();
        if is_over {
            self.period = Period::default();
        }
        is_slow
    }

    fn wait(&self, start: Duration, now: Duration) -> Wait {
        let Patience {
            timer,
            pause,
            throughput,
        } = &self.patience;
        let pause = pause.map(|pause| start.saturating_add(pause).saturating_sub(now));
        let period = throughput.map(|it| it.over.saturating_sub(self.period.waited));
        let ends = [pause, period].into_iter().flatten();
        Wait {
            start,
            counted: now,
            sleep: timer.sleep(ends.min().unwrap_or_default()),
        }
    }

    /// Waits for bytes until there is a reason not to.
    fn poll_wait(&mut self, context: &mut Context<'_>) -> Poll<TransportError> {
        loop {
            let mut wait = match self.wait.take() {
                Some(wait) => wait,
                None => {
                    let now = self.patience.timer.now();
                    self.wait(now, now)
                }
            };
            if wait.sleep.as_mut().poll(context).is_pending() {
                self.wait = Some(wait);
                return Poll::Pending;
            }
            let now = self.patience.timer.now();
            self.period.waited += now.saturating_sub(wait.counted);
            let pause = self.patience.pause;
            if let Some(pause) = pause.filter(|pause| wait.start.saturating_add(*pause) <= now) {
                let what = format!("no more bytes within {pause:?}");
                return Poll::Ready(TransportError::timeout(what));
            }
            if self.end_of_period() {
                let what = "the body comes too slowly";
                return Poll::Ready(TransportError::timeout(what));
            }
            self.wait = Some(self.wait(wait.start, now));
        }
    }
}

impl Stream for Watched {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match Pin::new(&mut self.body).poll_next(context) {
            Poll::Ready(Some(Ok(chunk))) => {
                self.came(chunk.len());
                Poll::Ready(Some(Ok(chunk)))
            }
            Poll::Ready(end) => Poll::Ready(end),
            Poll::Pending => self.poll_wait(context).map(|error| {
                self.body = Body::empty();
                Some(Err(error))
            }),
        }
    }
}
