//! How many requests a client sends: at a time, and within a time.

use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, PoisonError};
use std::time::Duration;

use tokio::sync::Semaphore;

use crate::transport::{BoxError, BoxFuture};

/// How many requests may be sent within a time. The quota may be kept in memory ([`PerMinute`]) or in a store that several
/// processes share.
pub trait Quota: Send + Sync {
    /// Takes one request out of the quota of a connection, and says how long to wait before it may be sent. The time of day
    /// is given since 1970-01-01 UTC.
    fn take<'a>(
        &'a self,
        connection: &'a str,
        now: Duration,
    ) -> BoxFuture<'a, Result<Duration, BoxError>>;
}

impl<T: Quota + ?Sized> Quota for Arc<T> {
    fn take<'a>(
        &'a self,
        connection: &'a str,
        now: Duration,
    ) -> BoxFuture<'a, Result<Duration, BoxError>> {
        (**self).take(connection, now)
    }
}

/// A quota in memory: requests for each minute and connection, of which a part may come at once. Clones share it.
///
/// ```
/// # use std::time::Duration;
/// # use connector_runtime::{PerMinute, Quota};
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() {
/// let quota = PerMinute::new(60).burst(2);
/// let mut waits = Vec::new();
/// for _ in 0..4 {
///     waits.push(quota.take("notes", Duration::ZERO).await.unwrap().as_secs());
/// }
/// assert_eq!(waits, [0, 0, 1, 2]);
/// # }
/// ```
#[derive(Clone)]
pub struct PerMinute {
    /// The time that one request stands for.
    each: Duration,
    burst: u32,
    /// When each connection will have done what it was let do.
    busy: Arc<Mutex<Vec<(String, Duration)>>>,
}

impl PerMinute {
    /// A quota of this many requests in a minute, at least one, any number of which may come at once after a minute without.
    #[must_use]
    pub fn new(requests: u32) -> Self {
        let requests = requests.max(1);
        Self {
            each: Duration::from_secs(60) / requests,
            burst: requests,
            busy: Arc::default(),
        }
    }

    /// What the Power Platform lets each connection of a custom connector do: 500 requests in a minute.
    #[must_use]
    pub fn connectors() -> Self {
        Self::new(500)
    }

    /// How many requests may come at once after a time without, at least one.
    #[must_use]
    pub fn burst(self, requests: u32) -> Self {
        Self {
            burst: requests.max(1),
            ..self
        }
    }

    fn wait(&self, connection: &str, now: Duration) -> Duration {
        let mut busy = self.busy.lock().unwrap_or_else(PoisonError::into_inner);
        let known = busy.iter().position(|(known, _)| known == connection);
        let at = known.unwrap_or_else(|| {
            busy.push((connection.to_owned(), now));
            busy.len() - 1
        });
        let Some((_, end)) = busy.get_mut(at) else {
            return Duration::ZERO;
        };
        *end = (*end).max(now).saturating_add(self.each);
        let ahead = self.each.saturating_mul(self.burst);
        end.saturating_sub(now).saturating_sub(ahead)
    }
}

impl Quota for PerMinute {
    fn take<'a>(
        &'a self,
        connection: &'a str,
        now: Duration,
    ) -> BoxFuture<'a, Result<Duration, BoxError>> {
        Box::pin(std::future::ready(Ok(self.wait(connection, now))))
    }
}

impl Debug for PerMinute {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "PerMinute(each {:?}, burst {})", self.each, self.burst)
    }
}

/// What a client lets through.
#[derive(Default)]
pub(crate) struct Gate {
    pub(crate) slots: Option<Arc<Semaphore>>,
    pub(crate) quota: Option<Arc<dyn Quota>>,
}
