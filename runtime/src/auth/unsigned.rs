use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::SystemTime;

use bytes::Bytes;
use http::request::Parts;

use super::BoxError;
use crate::body::Body;

/// A request as it goes out, but for what a credential makes of the whole of it.
pub struct Unsigned<'a> {
    request: &'a mut Parts,
    body: &'a Body,
    time_of_day: SystemTime,
}

impl<'a> Unsigned<'a> {
    pub(crate) fn new(request: &'a mut Parts, body: &'a Body, time_of_day: SystemTime) -> Self {
        Self {
            request,
            body,
            time_of_day,
        }
    }

    /// The method, the address and the headers. What the transport adds below HTTP's messages is not there: `Host` (the
    /// authority of the address, without a default port), `Content-Length`, `Transfer-Encoding`.
    #[must_use]
    pub fn request(&self) -> &Parts {
        self.request
    }

    /// The same, to be changed. Mark values of headers that are secret as sensitive, so that no error shows them.
    pub fn request_mut(&mut self) -> &mut Parts {
        self.request
    }

    /// The whole body, which may be empty; `None` for a stream, of which nothing is known before it is sent.
    #[must_use]
    pub fn body(&self) -> Option<Bytes> {
        self.body.in_memory()
    }

    /// The time by the clock of the client.
    #[must_use]
    pub fn time_of_day(&self) -> SystemTime {
        self.time_of_day
    }
}

impl Debug for Unsigned<'_> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        // The address may hold a key.
        f.debug_struct("Unsigned")
            .field("method", &self.request.method)
            .field("body", self.body)
            .finish_non_exhaustive()
    }
}

/// A future of nothing to do. It has no size, so that boxing it allocates nothing.
pub(super) struct Nothing;

impl Future for Nothing {
    type Output = Result<(), BoxError>;

    fn poll(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Self::Output> {
        Poll::Ready(Ok(()))
    }
}
