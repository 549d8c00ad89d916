use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::marker::PhantomData;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use super::feed::Feed;
use crate::error::Error;
use crate::wire::{self, Decode};

/// The values of an answer, each read as soon as it is there: a stream. The request is sent when the first one is asked for.
///
/// They are told apart as by [`Reply::sequence`](crate::Reply::sequence): lines, a text sequence, events or the items of an
/// array. Each may have as many bytes as the limit for answers says, and the time limits of the call end with its headers. A
/// value that does not fit is an error in its place, after which the stream goes on; any other error ends it. A client with a
/// limited number of requests at a time counts the request until the stream is at its end or dropped.
///
/// ```
/// use connector_runtime::{Call, Core, MemoryTransport, Request};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "[1, 2, 3]"));
/// let core = Core::builder().base_url("https://notes.example.com").transport(transport).build()?;
///
/// let call = Call::<Vec<u32>>::sequence(Request::new(&core, "ListNumbers", "GET", "/numbers"));
/// let (mut numbers, mut sum) = (call.stream(), 0);
/// while let Some(number) = numbers.try_next().await? {
///     sum += number;
/// }
/// assert_eq!(sum, 6);
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until its values are asked for"]
pub struct Values<T> {
    feed: Feed,
    value: PhantomData<fn() -> T>,
}

impl<T: Decode> Values<T> {
    pub(super) fn new(feed: Feed) -> Self {
        Self {
            feed,
            value: PhantomData,
        }
    }

    /// The next value; `None` at the end.
    ///
    /// # Errors
    /// When the call fails, or the connection on the way, or a value does not fit or is too large.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        let next = poll_fn(|context| Pin::new(&mut *self).poll_next(context));
        next.await.transpose()
    }
}

impl<T: Decode> Stream for Values<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let frame = match ready!(self.feed.poll_frame(context)) {
            Some(Ok(frame)) => frame,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        Poll::Ready(Some(self.feed.read(&frame.data, wire::from_slice)))
    }
}

impl<T> Debug for Values<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Values").field(self.feed.request()).finish()
    }
}
