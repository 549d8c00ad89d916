//! Answers that are read as they come.

mod chunked;
mod download;
mod events;
mod feed;
mod reconnect;
#[cfg(feature = "reqwest")]
mod save;
mod throughput;
mod values;

use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

pub use self::chunked::{ChunkedDownload, ChunkedUpload};
pub use self::download::Download;
pub use self::events::{Event, Events};
use self::feed::Feed;
pub use self::reconnect::Reconnect;
pub use self::throughput::Throughput;
pub use self::values::Values;
use crate::body::Body;
use crate::call::Call;
use crate::content::Content;
use crate::error::Error;
use crate::pipeline;
use crate::reply::Reply;
use crate::request::Request;
use crate::sequence::Framing;
use crate::trace::CallSpan;
use crate::transport::BoxFuture;
use crate::wire::{self, Decode};

/// A call whose answer is read as it comes.
impl<T> Call<T> {
    /// Sends the request for an answer whose body is read as it comes, of any size. The time limits of the call end with its
    /// headers.
    ///
    /// # Errors
    /// As for the call itself: an answer that does not mean success is one.
    pub fn download(self) -> Opening<Download> {
        let mut request = self.into_request();
        let limit = request.options().response_limit;
        Opening::new(async move {
            let (reply, body) = open(request).await?;
            Ok(Download::new(reply, body, limit))
        })
    }

    /// Sets how long the body of the answer may pause between bytes, instead of the client's limit; `None` for as long as it
    /// likes.
    pub fn read_timeout(self, timeout: impl Into<Option<Duration>>) -> Self {
        self.optioned(|options| options.read_timeout = Some(timeout.into()))
    }

    /// Sets how fast the body of the answer must come, instead of the client's limit; `None` for as slowly as it likes.
    pub fn throughput(self, least: impl Into<Option<Throughput>>) -> Self {
        self.optioned(|options| options.throughput = Some(least.into()))
    }
}

/// An answer of values that stand one after the other.
impl<T: Decode> Call<Vec<T>> {
    /// Gives the values one by one, each as soon as it is there.
    pub fn stream(self) -> Values<T> {
        Values::new(Feed::new(self.into_request(), None))
    }

    /// Asks for server-sent events, and gives them one by one, with what comes with their data.
    pub fn events(self) -> Events<T> {
        Events::new(events(self.into_request()), wire::from_slice)
    }
}

/// An answer of no declared shape.
impl Call<Content> {
    /// Asks for server-sent events, and gives them one by one, their data as text.
    pub fn events(self) -> Events<String> {
        let text = |data: &[u8]| Ok(String::from_utf8_lossy(data).into_owned());
        Events::new(events(self.into_request()), text)
    }
}

fn events(mut request: Request) -> Feed {
    request.accept("text/event-stream");
    Feed::new(request, Some(Framing::Events))
}

/// A reply of success without its body, and the body as it comes.
fn open(request: Request) -> BoxFuture<'static, Result<(Reply, Body), Error>> {
    let mut span = CallSpan::of(&request);
    let mut opening = pipeline::open(request);
    Box::pin(poll_fn(move |context| {
        let outcome = ready!(span.within(|| opening.as_mut().poll(context)));
        if let Ok((reply, _)) = &outcome {
            span.answered(reply);
        }
        span.ended(&outcome);
        Poll::Ready(outcome)
    }))
}

/// A call under way, up to where the body of its answer begins.
#[must_use = "a call does nothing until it is awaited"]
pub struct Opening<T>(BoxFuture<'static, Result<T, Error>>);

impl<T> Opening<T> {
    fn new(work: impl Future<Output = Result<T, Error>> + Send + 'static) -> Self {
        Self(Box::pin(work))
    }
}

impl<T> Future for Opening<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        self.0.as_mut().poll(context)
    }
}

impl<T> Debug for Opening<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Opening")
    }
}
