use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

use crate::transport::TransportError;

/// The body of a request or a response: bytes, or a stream of bytes.
pub struct Body(Source);

enum Source {
    Bytes(Bytes),
    /// The mutex is never contended: it makes the body `Sync`, which transports ask for.
    Stream(Mutex<Pin<Box<Chunks>>>),
    /// What starts the same stream each time.
    Replayable(Arc<Starts>),
}

type Chunks = dyn Stream<Item = Result<Bytes, TransportError>> + Send;
type Starts = dyn Fn() -> Pin<Box<Chunks>> + Send + Sync;

impl Body {
    /// A body of no bytes.
    #[must_use]
    pub fn empty() -> Self {
        Self(Source::Bytes(Bytes::new()))
    }

    /// A body whose bytes come as they are needed.
    #[must_use]
    pub fn stream(
        stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    ) -> Self {
        Self(Source::Stream(Mutex::new(Box::pin(stream))))
    }

    /// A body whose bytes come as they are needed, from a stream that can be started again: a request with such a body may be
    /// sent several times.
    #[must_use]
    pub fn replayable<S>(start: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    {
        Self(Source::Replayable(Arc::new(move || Box::pin(start()))))
    }

    /// The same body once more; `None` for a stream that there is only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        match &self.0 {
            Source::Bytes(bytes) => Some(Self(Source::Bytes(bytes.clone()))),
            Source::Stream(_) => None,
            Source::Replayable(start) => Some(Self(Source::Replayable(start.clone()))),
        }
    }

    /// The whole body if it is in memory.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.0 {
            Source::Bytes(bytes) => Some(bytes),
            Source::Stream(_) | Source::Replayable(_) => None,
        }
    }

    /// Reads the body to its end, at most `limit` bytes.
    ///
    /// # Errors
    /// When the stream fails; `Ok(None)` when there are more bytes than `limit`.
    pub async fn collect(mut self, limit: usize) -> Result<Option<Bytes>, TransportError> {
        let mut whole = Bytes::new();
        let mut many = BytesMut::new();
        while let Some(chunk) = poll_fn(|context| Pin::new(&mut self).poll_next(context)).await {
            let chunk = chunk?;
            if chunk.len() > limit - whole.len() - many.len() {
                return Ok(None);
            }
            if whole.is_empty() && many.is_empty() {
                whole = chunk;
            } else {
                many.extend_from_slice(&std::mem::take(&mut whole));
                many.extend_from_slice(&chunk);
            }
        }
        Ok(Some(if many.is_empty() {
            whole
        } else {
            many.freeze()
        }))
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match &mut self.0 {
            Source::Bytes(bytes) if bytes.is_empty() => Poll::Ready(None),
            Source::Bytes(bytes) => Poll::Ready(Some(Ok(std::mem::take(bytes)))),
            Source::Stream(stream) => stream
                .get_mut()
                .unwrap_or_else(PoisonError::into_inner)
                .as_mut()
                .poll_next(context),
            Source::Replayable(start) => {
                let stream = start();
                self.0 = Source::Stream(Mutex::new(stream));
                self.poll_next(context)
            }
        }
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Self(Source::Bytes(bytes.into()))
    }
}

impl Debug for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.0 {
            Source::Bytes(bytes) => write!(f, "Body({} bytes)", bytes.len()),
            Source::Stream(_) => f.write_str("Body(stream)"),
            Source::Replayable(_) => f.write_str("Body(replayable stream)"),
        }
    }
}
