//! What an expectation answers.

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use bytes::Bytes;
use futures_core::Stream;

use crate::body::Body;
use crate::transport::{BoxFuture, TransportError};

type Outcome = Result<http::Response<Body>, TransportError>;
type Respond = dyn Fn(&http::Request<Bytes>) -> http::Response<Bytes> + Send + Sync;

#[derive(Clone)]
pub(super) enum Answer {
    Response(http::Response<Bytes>),
    By(Arc<Respond>),
    /// No connection is made.
    Refusal,
    /// The connection breaks before there is an answer.
    Loss,
    /// The transport's own time is up.
    Timeout,
    /// Nothing ever comes.
    Silence,
    /// The connection breaks within the body.
    Half(http::Response<Bytes>),
    /// The answer could not be made of what was given.
    Unwritable(String),
}

impl Answer {
    pub(super) fn give(self, request: &http::Request<Bytes>) -> BoxFuture<'static, Outcome> {
        const WHY: &str = "as the test wants it";
        let outcome = match self {
            Self::Response(response) => Ok(response.map(Body::from)),
            Self::By(respond) => Ok(respond(request).map(Body::from)),
            Self::Refusal => Err(TransportError::connect(WHY)),
            Self::Loss => Err(TransportError::other(WHY)),
            Self::Timeout => Err(TransportError::timeout(WHY)),
            Self::Silence => return Box::pin(std::future::pending()),
            Self::Half(response) => Ok(response.map(|bytes| {
                let broken = Err(TransportError::other(WHY));
                Body::stream(Chunks(VecDeque::from([Ok(bytes), broken])))
            })),
            Self::Unwritable(why) => Err(TransportError::refused(why)),
        };
        Box::pin(std::future::ready(outcome))
    }
}

struct Chunks(VecDeque<Result<Bytes, TransportError>>);

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop_front())
    }
}
