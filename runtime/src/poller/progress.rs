use std::fmt::{self, Debug, Formatter};

use super::monitor;
use super::watch::News;
use crate::reply::Reply;

/// How an operation that takes its time was doing when it was asked for.
#[derive(Clone)]
pub struct Progress {
    state: String,
    ended: bool,
    reply: Reply,
}

impl Progress {
    pub(super) fn new(news: News) -> Self {
        Self {
            state: news.state,
            ended: news.ended,
            reply: news.reply,
        }
    }

    /// The state in the service's own words, `InProgress` and `Succeeded` where it has none.
    #[must_use]
    pub fn state(&self) -> &str {
        &self.state
    }

    /// Whether the operation has ended; it has ended well then.
    #[must_use]
    pub fn is_done(&self) -> bool {
        self.ended
    }

    /// How much is done, from 0 to 100, if the service says so (`percentComplete`).
    #[must_use]
    pub fn percent(&self) -> Option<f64> {
        monitor::percent(&self.reply)
    }

    /// The answer which says so.
    #[must_use]
    pub fn reply(&self) -> &Reply {
        &self.reply
    }
}

impl Debug for Progress {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Progress")
            .field("state", &self.state)
            .field("is_done", &self.ended)
            .finish_non_exhaustive()
    }
}
