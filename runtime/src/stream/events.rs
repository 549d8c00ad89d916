use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

use super::feed::Feed;
use super::reconnect::{Reconnect, Reconnection};
use crate::error::Error;
use crate::wire::DecodeError;

/// A server-sent event (WHATWG HTML §9.2).
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event<T> {
    /// The name of the event, if it has one.
    pub event: Option<String>,
    /// The id of the last event that had one, up to this one.
    pub id: Option<String>,
    /// The data.
    pub data: T,
    /// How long the service asks to wait before connecting again, if this event says so.
    pub retry: Option<Duration>,
}

/// The events of an answer, each read as soon as it is there: a stream. The request is sent when the first one is asked for.
///
/// An event without data is none, and one whose data is `[DONE]` ends the stream. Data that does not fit is an error in its
/// place, after which the stream goes on; any other error ends it. Each event may have as many bytes as the limit for answers
/// says. The time limits of the call end with its headers, and [`Call::read_timeout`](crate::Call::read_timeout) says how long
/// the service may be silent.
///
/// ```
/// use connector_runtime::{Call, Core, MemoryTransport, Reconnect, Request, http};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| {
///     let mut response = MemoryTransport::answer(200, "event: tick\nid: 7\ndata: [1, 2]\n\ndata: [DONE]\n\n");
///     let media_type = http::HeaderValue::from_static("text/event-stream");
///     response.headers_mut().insert("content-type", media_type);
///     response
/// });
/// let core = Core::builder().base_url("https://notes.example.com").transport(transport).build()?;
///
/// let call = Call::<Vec<Vec<u32>>>::sequence(Request::new(&core, "Watch", "GET", "/ticks"));
/// let mut events = call.events().reconnect(Reconnect::new());
/// let event = events.try_next().await?.expect("there is an event");
/// assert_eq!((event.event.as_deref(), event.id.as_deref()), (Some("tick"), Some("7")));
/// assert_eq!(event.data, [1, 2]);
/// assert!(events.try_next().await?.is_none());
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until its events are asked for"]
pub struct Events<T> {
    feed: Feed,
    read: fn(&[u8]) -> Result<T, DecodeError>,
}

impl<T> Events<T> {
    pub(super) fn new(feed: Feed, read: fn(&[u8]) -> Result<T, DecodeError>) -> Self {
        Self { feed, read }
    }

    /// Goes on when the connection ends. Unless set, the events end with it.
    pub fn reconnect(mut self, settings: Reconnect) -> Self {
        self.feed.reconnection = Reconnection::of(settings, self.feed.request());
        self
    }

    /// The next event; `None` at the end.
    ///
    /// # Errors
    /// When the call fails, or the connection on the way, or an event does not fit or is too large.
    pub async fn try_next(&mut self) -> Result<Option<Event<T>>, Error> {
        let next = poll_fn(|context| Pin::new(&mut *self).poll_next(context));
        next.await.transpose()
    }
}

impl<T> Stream for Events<T> {
    type Item = Result<Event<T>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let frame = match ready!(self.feed.poll_frame(context)) {
            Some(Ok(frame)) => frame,
            Some(Err(error)) => return Poll::Ready(Some(Err(error))),
            None => return Poll::Ready(None),
        };
        let read = self.read;
        let data = self.feed.read(&frame.data, read);
        Poll::Ready(Some(data.map(|data| Event {
            event: frame.event,
            id: frame.id,
            data,
            retry: frame.retry,
        })))
    }
}

impl<T> Debug for Events<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Events").field(self.feed.request()).finish()
    }
}
