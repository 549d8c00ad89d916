use std::collections::BTreeMap;
use std::future::poll_fn;
use std::sync::{Condvar, LazyLock, Mutex, MutexGuard, PoisonError};
use std::task::{Poll, Waker};
use std::thread;
use std::time::{Duration, Instant, SystemTime};

use super::Timer;
use crate::transport::BoxFuture;

/// A clock for every executor: one thread of the process wakes all that waits.
///
/// ```
/// # use std::time::Duration;
/// # use connector_runtime::timer::{ThreadTimer, Timer};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let timer = ThreadTimer::new();
/// timer.sleep(Duration::from_millis(2)).await;
/// assert!(timer.now() >= Duration::from_millis(2));
/// # }
/// ```
#[derive(Clone, Debug)]
pub struct ThreadTimer {
    start: Instant,
}

impl ThreadTimer {
    /// A timer that starts now.
    #[must_use]
    pub fn new() -> Self {
        Self {
            start: Instant::now(),
        }
    }
}

impl Default for ThreadTimer {
    fn default() -> Self {
        Self::new()
    }
}

impl Timer for ThreadTimer {
    fn now(&self) -> Duration {
        self.start.elapsed()
    }

    fn time_of_day(&self) -> SystemTime {
        SystemTime::now()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        Box::pin(async move {
            let Some(end) = Instant::now().checked_add(duration) else {
                return std::future::pending().await;
            };
            let alarm = Alarm::new(end);
            poll_fn(|context| {
                if Instant::now() >= end {
                    return Poll::Ready(());
                }
                alarm.set(context.waker());
                Poll::Pending
            })
            .await;
        })
    }
}

/// What is waited for, by its end and a number of its own.
#[derive(Default)]
struct Alarms {
    all: BTreeMap<(Instant, u64), Waker>,
    count: u64,
}

static ALARMS: Mutex<Alarms> = Mutex::new(Alarms {
    all: BTreeMap::new(),
    count: 0,
});

/// Tells the thread that there is another first alarm. It starts the thread when it is used for the first time.
static CHANGED: LazyLock<Condvar> = LazyLock::new(|| {
    // Where threads cannot be started, nothing is ever late.
    let _ = thread::Builder::new()
        .name("connector-timer".to_owned())
        .spawn(ring);
    Condvar::new()
});

fn alarms() -> MutexGuard<'static, Alarms> {
    ALARMS.lock().unwrap_or_else(PoisonError::into_inner)
}

/// Wakes what is due, for ever.
fn ring() {
    let mut all = alarms();
    loop {
        let now = Instant::now();
        let first = all.all.first_key_value().map(|((end, _), _)| *end);
        all = match first {
            Some(end) if end <= now => {
                let due = all.all.pop_first();
                // Who is woken may want to wait again at once.
                drop(all);
                due.into_iter().for_each(|(_, waker)| waker.wake());
                alarms()
            }
            Some(end) => {
                let changed = CHANGED.wait_timeout(all, end - now);
                changed.unwrap_or_else(PoisonError::into_inner).0
            }
            None => CHANGED.wait(all).unwrap_or_else(PoisonError::into_inner),
        };
    }
}

/// One that waits; it is forgotten when nobody waits for it any more.
struct Alarm {
    key: (Instant, u64),
}

impl Alarm {
    fn new(end: Instant) -> Self {
        let mut alarms = alarms();
        alarms.count += 1;
        Self {
            key: (end, alarms.count),
        }
    }

    fn set(&self, waker: &Waker) {
        let mut alarms = alarms();
        let old = alarms.all.insert(self.key, waker.clone());
        if alarms.all.first_key_value().map(|(key, _)| key) == Some(&self.key) {
            CHANGED.notify_one();
        }
        // What is dropped with a waker may be one that waits, too.
        drop(alarms);
        drop(old);
    }
}

impl Drop for Alarm {
    fn drop(&mut self) {
        let waker = alarms().all.remove(&self.key);
        drop(waker);
    }
}

#[cfg(test)]
mod tests {
    use std::pin::pin;
    use std::time::Duration;

    use super::{ThreadTimer, alarms};
    use crate::timer::{Timer, within};

    #[tokio::test]
    async fn what_ends_first_is_done_first_and_the_rest_is_forgotten() {
        let timer = ThreadTimer::new();
        let long = timer.sleep(Duration::from_secs(3600));
        let short = within(&timer, Some(Duration::from_millis(5)), pin!(long)).await;
        assert_eq!(short, None);
        assert!(timer.now() >= Duration::from_millis(5));
        let hour = timer.start + Duration::from_secs(3600);
        assert!(alarms().all.keys().all(|(end, _)| *end < hour));
    }
}
