//! How the runtime tells the time and waits.

mod paused;
mod thread;
#[cfg(feature = "reqwest")]
mod tokio;

pub use self::paused::PausedTimer;
pub use self::thread::ThreadTimer;
#[cfg(feature = "reqwest")]
pub use self::tokio::TokioTimer;

use std::future::poll_fn;
use std::pin::Pin;
use std::sync::Arc;
use std::task::Poll;
use std::time::{Duration, SystemTime};

use crate::transport::BoxFuture;

/// Tells the time and waits. With the feature `reqwest`, the default is tokio's clock, and a [`ThreadTimer`] without; tests use
/// [`PausedTimer`].
pub trait Timer: Send + Sync {
    /// The time since a moment that does not change, on a clock that never goes back.
    fn now(&self) -> Duration;

    /// The time of day, for dates in headers and the end of tokens.
    fn time_of_day(&self) -> SystemTime;

    /// Is done when this much time has passed.
    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()>;
}

impl<T: Timer + ?Sized> Timer for Arc<T> {
    fn now(&self) -> Duration {
        (**self).now()
    }

    fn time_of_day(&self) -> SystemTime {
        (**self).time_of_day()
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        (**self).sleep(duration)
    }
}

/// What a future gives, or `None` when that takes longer than a limit. No timer is started for what is ready at once.
///
/// The future stays where it is: one that is moved takes its size once more in what awaits it.
pub(crate) fn within<T, F: Future<Output = T> + ?Sized>(
    timer: &dyn Timer,
    limit: Option<Duration>,
    mut future: Pin<&mut F>,
) -> impl Future<Output = Option<T>> {
    let mut sleep = None;
    poll_fn(move |context| {
        if let Poll::Ready(value) = future.as_mut().poll(context) {
            return Poll::Ready(Some(value));
        }
        let Some(limit) = limit else {
            return Poll::Pending;
        };
        let sleep = sleep.get_or_insert_with(|| timer.sleep(limit));
        sleep.as_mut().poll(context).map(|()| None)
    })
}
