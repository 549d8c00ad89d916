use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::{HeaderMap, header};

use crate::body::Body;
use crate::error::{Error, Kind};
use crate::reply::Reply;
use crate::transport::TransportError;

/// An answer of success whose body is read as it comes: a stream of bytes.
///
/// What goes wrong on the way is an error that names the operation; nothing comes after it. A body that is shorter than its
/// `Content-Length` is an error. A client with a limited number of requests at a time counts the request until the body is at
/// its end or dropped.
///
/// ```
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "a long file"));
/// let core = Core::builder().base_url("https://files.example.com").transport(transport).build()?;
///
/// let mut download = core.request_to("GET", "/long").download().await?;
/// assert_eq!((download.status(), download.content_type()), (200, Some("application/json")));
/// let mut length = 0;
/// while let Some(chunk) = download.chunk().await? {
///     length += chunk.len();
/// }
/// assert_eq!(length, 11);
/// # Ok(())
/// # }
/// ```
#[must_use = "the body is not read until it is asked for"]
pub struct Download {
    /// The answer, without its body.
    reply: Reply,
    body: Body,
    received: u64,
    limit: Option<usize>,
}

impl Download {
    pub(super) fn new(reply: Reply, body: Body, limit: Option<usize>) -> Self {
        Self {
            reply,
            body,
            received: 0,
            limit,
        }
    }

    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.reply.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.reply.headers()
    }

    /// The id by which the service knows the request, if it tells one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.reply.request_id()
    }

    /// How often the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.reply.attempts
    }

    /// The media type, with its parameters.
    #[must_use]
    pub fn content_type(&self) -> Option<&str> {
        self.reply.media_type()
    }

    /// How many bytes the whole body has, as far as the service says so.
    #[must_use]
    pub fn content_length(&self) -> Option<u64> {
        let left = self.body.length();
        left.map(|left| left + self.received).or_else(|| {
            let length = self.headers().get(header::CONTENT_LENGTH)?;
            length.to_str().ok()?.parse().ok()
        })
    }

    /// How many bytes have come so far.
    #[must_use]
    pub fn received(&self) -> u64 {
        self.received
    }

    /// The next bytes; `None` at the end.
    ///
    /// # Errors
    /// When the connection fails, the body pauses for too long or comes too slowly, or it ends early.
    pub async fn chunk(&mut self) -> Result<Option<Bytes>, Error> {
        let next = poll_fn(|context| Pin::new(&mut *self).poll_next(context));
        next.await.transpose()
    }

    /// The rest of the body in memory, at most `limit` bytes.
    ///
    /// # Errors
    /// As for [`Self::chunk`], and when there are more bytes.
    pub async fn collect(mut self, limit: usize) -> Result<Bytes, Error> {
        let mut bytes = BytesMut::new();
        while let Some(chunk) = self.chunk().await? {
            if chunk.len() > limit - bytes.len() {
                return Err(self.too_large(limit));
            }
            bytes.extend_from_slice(&chunk);
        }
        Ok(bytes.freeze())
    }

    /// The body as that of another request. What goes wrong on the way goes wrong there.
    #[must_use]
    pub fn into_body(self) -> Body {
        self.body
    }

    fn too_large(&mut self, limit: usize) -> Error {
        self.body = Body::empty();
        let what = format!(
            "{} with a body of more than {limit} bytes",
            self.reply.status
        );
        Error::of_reply(Kind::TooLarge, self.reply.clone(), what)
    }

    #[cfg(feature = "reqwest")]
    pub(super) fn not_saved(&self, error: std::io::Error) -> Error {
        let what = "the file cannot be written";
        Error::of_reply(Kind::File, self.reply.clone(), what).caused_by(error)
    }
}

impl Stream for Download {
    type Item = Result<Bytes, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let chunk = match ready!(Pin::new(&mut self.body).poll_next(context)) {
            None => {
                // Gives back what the body holds.
                self.body = Body::empty();
                return Poll::Ready(None);
            }
            Some(Err(error)) => {
                self.body = Body::empty();
                return Poll::Ready(Some(Err(broken(&self.reply, error))));
            }
            Some(Ok(chunk)) => chunk,
        };
        self.received = self.received.saturating_add(chunk.len() as u64);
        match self.limit.filter(|limit| self.received > *limit as u64) {
            Some(limit) => Poll::Ready(Some(Err(self.too_large(limit)))),
            None => Poll::Ready(Some(Ok(chunk))),
        }
    }
}

/// The error of an answer whose body could not be read to its end.
#[cold]
pub(super) fn broken(reply: &Reply, error: TransportError) -> Error {
    let what = format!("{} with a body that broke off", reply.status);
    Error::of_reply(error.kind(), reply.clone(), what).caused_by(error)
}

impl Debug for Download {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Download")
            .field("reply", &self.reply)
            .field("received", &self.received)
            .finish_non_exhaustive()
    }
}
