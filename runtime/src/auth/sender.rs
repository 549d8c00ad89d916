use std::fmt::{self, Debug, Formatter};
use std::sync::Arc;

use http::HeaderValue;

use crate::retry::Retry;
use crate::timer::Timer;
use crate::transport::Transport;

/// What a credential sends requests of its own with: the transport and the clock of the client, and none of its credentials,
/// policies or quotas. The operation among the extensions of the request that a credential is applied to has it.
#[derive(Clone)]
pub(crate) struct Sender(Arc<Inner>);

struct Inner {
    transport: Arc<dyn Transport>,
    timer: Arc<dyn Timer>,
    user_agent: HeaderValue,
    retry: Retry,
}

impl Sender {
    pub(crate) fn new(
        transport: Arc<dyn Transport>,
        timer: Arc<dyn Timer>,
        user_agent: HeaderValue,
        retry: Retry,
    ) -> Self {
        Self(Arc::new(Inner {
            transport,
            timer,
            user_agent,
            retry,
        }))
    }

    pub(crate) fn transport(&self) -> &dyn Transport {
        &*self.0.transport
    }

    pub(crate) fn timer(&self) -> &Arc<dyn Timer> {
        &self.0.timer
    }

    pub(crate) fn user_agent(&self) -> &HeaderValue {
        &self.0.user_agent
    }

    pub(crate) fn retry(&self) -> &Retry {
        &self.0.retry
    }
}

impl Debug for Sender {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Sender")
    }
}
