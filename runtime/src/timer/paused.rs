use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::Poll;
use std::time::{Duration, SystemTime};

use super::Timer;
use crate::transport::BoxFuture;

/// A clock for tests, which stands still but where something waits: then it goes on to the end of whatever ends first. A call
/// that waits a minute before it is sent again takes no time at all. Clones are the same clock.
///
/// ```
/// # use std::time::Duration;
/// # use connector_runtime::timer::{PausedTimer, Timer};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let timer = PausedTimer::new();
/// timer.sleep(Duration::from_secs(60)).await;
/// assert_eq!(timer.now(), Duration::from_secs(60));
/// # }
/// ```
#[derive(Clone, Default)]
pub struct PausedTimer(Arc<Mutex<Paused>>);

#[derive(Default)]
struct Paused {
    now: Duration,
    /// The ends of what is waited for, each with the number of its sleep.
    ends: Vec<(Duration, u64)>,
    sleeps: u64,
}

impl PausedTimer {
    /// A clock that shows zero, at midnight of 2026-01-01 UTC.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    /// Moves the clock on.
    pub fn advance(&self, duration: Duration) {
        self.with(|paused| paused.now = paused.now.saturating_add(duration));
    }

    fn with<T>(&self, work: impl FnOnce(&mut Paused) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

/// A sleep that is under way; it is forgotten when nobody waits for it any more.
struct Sleep {
    timer: PausedTimer,
    number: u64,
}

impl Drop for Sleep {
    fn drop(&mut self) {
        self.timer.with(|paused| {
            paused.ends.retain(|(_, number)| *number != self.number);
        });
    }
}

impl Timer for PausedTimer {
    fn now(&self) -> Duration {
        self.with(|paused| paused.now)
    }

    fn time_of_day(&self) -> SystemTime {
        const NEW_YEAR_2026: Duration = Duration::from_secs(1_767_225_600);
        let start = SystemTime::UNIX_EPOCH + NEW_YEAR_2026;
        // No call takes until the end of what a system can tell.
        start.checked_add(self.now()).unwrap_or(start)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        let timer = self.clone();
        Box::pin(async move {
            let (end, number) = timer.with(|paused| {
                paused.sleeps += 1;
                let end = paused.now.saturating_add(duration);
                paused.ends.push((end, paused.sleeps));
                (end, paused.sleeps)
            });
            let sleep = Sleep { timer, number };
            let mut is_first = true;
            poll_fn(|context| {
                sleep.timer.with(|paused| {
                    // Whatever else can go on goes on before time does.
                    if !std::mem::take(&mut is_first)
                        && paused.ends.iter().min() == Some(&(end, number))
                    {
                        paused.now = paused.now.max(end);
                    }
                    if paused.now >= end {
                        return Poll::Ready(());
                    }
                    context.waker().wake_by_ref();
                    Poll::Pending
                })
            })
            .await;
        })
    }
}

impl Debug for PausedTimer {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "PausedTimer({:?})", self.now())
    }
}

#[cfg(test)]
mod tests {
    use std::future::pending;
    use std::pin::pin;
    use std::time::Duration;

    use super::PausedTimer;
    use crate::timer::{Timer, within};

    #[tokio::test]
    async fn paused_time_goes_to_what_ends_first() {
        let timer = PausedTimer::new();
        let long = timer.sleep(Duration::from_secs(60));
        let short = within(&timer, Some(Duration::from_secs(5)), pin!(long)).await;
        assert_eq!((short, timer.now()), (None, Duration::from_secs(5)));
        let long = timer.sleep(Duration::from_secs(3));
        let long = within(&timer, Some(Duration::from_secs(5)), pin!(long)).await;
        assert_eq!((long, timer.now()), (Some(()), Duration::from_secs(8)));
        let never = within(&timer, Some(Duration::from_secs(1)), pin!(pending::<()>())).await;
        assert_eq!((never, timer.now()), (None, Duration::from_secs(9)));
    }
}
