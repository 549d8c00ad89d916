#[cfg(feature = "reqwest")]
mod file;
mod kept;
mod unfold;

use std::collections::VecDeque;
use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::mem;
use std::pin::{Pin, pin};
use std::sync::{Arc, Mutex, PoisonError};
use std::task::{Context, Poll, Waker, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;

pub(crate) use self::kept::Kept;
pub(crate) use self::unfold::unfold;
use crate::transport::TransportError;

/// The body of a request or a response: bytes, or a stream of bytes.
///
/// Whatever becomes [`Bytes`] becomes a body: `String`, `Vec<u8>`, `&'static str`. Sending a body of any size counts as part of
/// its call, so that a long one may need a longer [`Call::timeout`](crate::Call::timeout).
///
/// ```
/// use connector_runtime::Body;
///
/// let body: Body = "hello".into();
/// assert_eq!(body.length(), Some(5));
/// ```
pub struct Body {
    source: Source,
    /// How many bytes are still to come, where somebody said so.
    length: Option<u64>,
}

enum Source {
    Bytes(Bytes),
    /// The mutex is never contended: it makes the body `Sync`, which transports ask for.
    Stream(Mutex<Pin<Box<Chunks>>>),
    /// What starts the same stream each time.
    Replayable(Arc<Starts>),
    /// One after the other.
    Joined(VecDeque<Body>),
}

type Chunks = dyn Stream<Item = Result<Bytes, TransportError>> + Send;
type Starts = dyn Fn() -> Pin<Box<Chunks>> + Send + Sync;

impl Body {
    /// A body of no bytes.
    #[must_use]
    pub fn empty() -> Self {
        Source::Bytes(Bytes::new()).into()
    }

    /// A body whose bytes come as they are needed.
    #[must_use]
    pub fn stream(
        stream: impl Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    ) -> Self {
        Source::Stream(Mutex::new(Box::pin(stream))).into()
    }

    /// A body whose bytes come as they are needed, from a stream that can be started again: a request with such a body may be
    /// sent several times.
    #[must_use]
    pub fn replayable<S>(start: impl Fn() -> S + Send + Sync + 'static) -> Self
    where
        S: Stream<Item = Result<Bytes, TransportError>> + Send + 'static,
    {
        Source::Replayable(Arc::new(move || Box::pin(start()))).into()
    }

    /// Bodies one after the other. It can be sent again if all of them can.
    pub(crate) fn joined(bodies: impl IntoIterator<Item = Self>) -> Self {
        Source::Joined(bodies.into_iter().collect()).into()
    }

    /// Says how many bytes the body has. Reading it fails where it turns out to have more or fewer.
    #[must_use]
    pub fn with_length(mut self, bytes: u64) -> Self {
        self.length = Some(bytes);
        self
    }

    /// How many bytes are still to come; `None` where nobody knows.
    #[must_use]
    pub fn length(&self) -> Option<u64> {
        self.length.or_else(|| match &self.source {
            Source::Bytes(bytes) => Some(bytes.len() as u64),
            Source::Stream(_) | Source::Replayable(_) => None,
            Source::Joined(bodies) => {
                let mut bodies = bodies.iter();
                bodies.try_fold(0_u64, |sum, body| sum.checked_add(body.length()?))
            }
        })
    }

    /// The same body once more; `None` for a stream that there is only once.
    #[must_use]
    pub fn try_clone(&self) -> Option<Self> {
        let source = match &self.source {
            Source::Bytes(bytes) => Source::Bytes(bytes.clone()),
            Source::Stream(_) => return None,
            Source::Replayable(start) => Source::Replayable(start.clone()),
            Source::Joined(bodies) => {
                let bodies = bodies.iter().map(Self::try_clone);
                Source::Joined(bodies.collect::<Option<_>>()?)
            }
        };
        Some(Self {
            source,
            length: self.length,
        })
    }

    /// Whether [`Self::try_clone`] gives one.
    pub(crate) fn is_repeatable(&self) -> bool {
        match &self.source {
            Source::Bytes(_) | Source::Replayable(_) => true,
            Source::Stream(_) => false,
            Source::Joined(bodies) => bodies.iter().all(Self::is_repeatable),
        }
    }

    /// The whole body if it is in memory.
    #[must_use]
    pub fn as_bytes(&self) -> Option<&Bytes> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes),
            Source::Stream(_) | Source::Replayable(_) | Source::Joined(_) => None,
        }
    }

    /// Whether it is in memory, as long as it is said to be, and has no more bytes than this.
    pub(crate) fn is_there(&self, limit: usize) -> bool {
        self.as_bytes().is_some_and(|bytes| {
            let is_whole = self
                .length
                .is_none_or(|length| length == bytes.len() as u64);
            is_whole && bytes.len() <= limit
        })
    }

    /// The whole body if it is in memory, in one piece or in several.
    pub(crate) fn in_memory(&self) -> Option<Bytes> {
        match &self.source {
            Source::Bytes(bytes) => Some(bytes.clone()),
            Source::Stream(_) | Source::Replayable(_) => None,
            Source::Joined(bodies) => {
                let mut whole = BytesMut::new();
                for body in bodies {
                    whole.extend_from_slice(&body.in_memory()?);
                }
                Some(whole.freeze())
            }
        }
    }

    /// The whole body if nothing of it has to be waited for.
    pub(crate) fn at_once(self) -> Option<Bytes> {
        let mut context = Context::from_waker(Waker::noop());
        match pin!(self.collect(usize::MAX)).poll(&mut context) {
            Poll::Ready(Ok(bytes)) => bytes,
            Poll::Ready(Err(_)) | Poll::Pending => None,
        }
    }

    /// Reads the body to its end, at most `limit` bytes.
    ///
    /// # Errors
    /// When the stream fails; `Ok(None)` when there are more bytes than `limit`.
    pub async fn collect(mut self, limit: usize) -> Result<Option<Bytes>, TransportError> {
        let mut whole = Bytes::new();
        let mut many = BytesMut::new();
        while let Some(chunk) = self.next().await {
            let chunk = chunk?;
            if chunk.len() > limit - whole.len() - many.len() {
                return Ok(None);
            }
            if whole.is_empty() && many.is_empty() {
                whole = chunk;
            } else {
                many.extend_from_slice(&mem::take(&mut whole));
                many.extend_from_slice(&chunk);
            }
        }
        Ok(Some(if many.is_empty() {
            whole
        } else {
            many.freeze()
        }))
    }

    /// The next bytes.
    pub(crate) async fn next(&mut self) -> Option<Result<Bytes, TransportError>> {
        poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await
    }

    /// The error of a body that is not as long as it is said to be; nothing comes after it.
    fn fail(&mut self, what: String) -> Option<Result<Bytes, TransportError>> {
        *self = Self::empty();
        Some(Err(TransportError::other(what)))
    }
}

impl Source {
    fn poll(&mut self, context: &mut Context<'_>) -> Poll<Option<Result<Bytes, TransportError>>> {
        loop {
            match self {
                Self::Bytes(bytes) if bytes.is_empty() => return Poll::Ready(None),
                Self::Bytes(bytes) => return Poll::Ready(Some(Ok(mem::take(bytes)))),
                Self::Stream(stream) => {
                    let stream = stream.get_mut().unwrap_or_else(PoisonError::into_inner);
                    return stream.as_mut().poll_next(context);
                }
                Self::Replayable(start) => {
                    let stream = start();
                    *self = Self::Stream(Mutex::new(stream));
                }
                Self::Joined(bodies) => {
                    let Some(first) = bodies.front_mut() else {
                        return Poll::Ready(None);
                    };
                    match ready!(Pin::new(first).poll_next(context)) {
                        None => drop(bodies.pop_front()),
                        chunk => return Poll::Ready(chunk),
                    }
                }
            }
        }
    }
}

impl Stream for Body {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = ready!(self.source.poll(context));
        let Some(left) = self.length else {
            return Poll::Ready(chunk);
        };
        Poll::Ready(match chunk {
            Some(Ok(chunk)) => match left.checked_sub(chunk.len() as u64) {
                Some(left) => {
                    self.length = Some(left);
                    Some(Ok(chunk))
                }
                None => self.fail(format!("the body has more than its last {left} bytes")),
            },
            None if left > 0 => self.fail(format!("the body ended {left} bytes early")),
            chunk => chunk,
        })
    }
}

impl From<Source> for Body {
    fn from(source: Source) -> Self {
        Self {
            source,
            length: None,
        }
    }
}

impl<T: Into<Bytes>> From<T> for Body {
    fn from(bytes: T) -> Self {
        Self {
            source: Source::Bytes(bytes.into()),
            length: None,
        }
    }
}

impl Debug for Body {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let kind = match &self.source {
            Source::Bytes(bytes) => return write!(f, "Body({} bytes)", bytes.len()),
            Source::Stream(_) => "stream",
            Source::Replayable(_) => "replayable stream",
            Source::Joined(_) => "parts",
        };
        match self.length() {
            Some(length) => write!(f, "Body({kind}, {length} bytes)"),
            None => write!(f, "Body({kind})"),
        }
    }
}
