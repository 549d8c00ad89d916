//! Operations that take their time.

mod final_state;
mod macros;
mod monitor;
mod progress;
mod token;
mod watch;

use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use futures_core::Stream;

pub use self::final_state::FinalState;
pub use self::progress::Progress;
use self::watch::{News, Watch};
use crate::call::Call;
use crate::error::Error;
use crate::reply::Reply;
use crate::transport::BoxFuture;

/// An operation that takes its time: awaited, it is started and followed to its end, and gives its value. Asked by
/// [`Self::try_next`], it says how it is doing.
///
/// Where to ask is in the headers `Operation-Location` and `Azure-AsyncOperation`, whose target has a member `status`, or else in
/// `Location`, which answers 202 until the operation has ended. An operation by PUT or PATCH without them is asked for at its own
/// address, by `properties.provisioningState`. Between two requests it waits as long as `Retry-After` says. Each of them is a
/// call of its own, with the headers, limits and repetitions of the first one. One that leads to another origin is an error
/// ([`Kind::Link`](crate::Kind::Link)); an operation that fails or is cancelled is one of
/// [`Kind::Failed`](crate::Kind::Failed).
///
/// ```
/// use connector_runtime::http::HeaderValue;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, Error, MemoryTransport, Value};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// // A service that is asked twice.
/// let transport = MemoryTransport::new(|request| match request.uri().path() {
///     "/exports" | "/exports/1" => {
///         let mut answer = MemoryTransport::answer(202, "");
///         let next = if request.method() == "POST" { "/exports/1" } else { "/exports/1/done" };
///         answer.headers_mut().insert("location", HeaderValue::from_static(next));
///         answer
///     }
///     _ => MemoryTransport::answer(200, r#"{"count": 7}"#),
/// });
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .transport(transport)
///     .timer(PausedTimer::new())
///     .build()?;
///
/// let export = || core.request_to("POST", "/exports").into_json::<Value>().poller();
/// assert_eq!(export().await?["count"], 7);
///
/// let mut export = export();
/// while let Some(progress) = export.try_next().await? {
///     println!("{}", progress.state());
/// }
/// assert_eq!(export.await?["count"], 7);
/// # Ok(())
/// # }
/// ```
#[must_use = "an operation is not started until it is asked for"]
pub struct Poller<T> {
    work: Work,
    /// Where to go on with what is being asked for.
    here: Option<String>,
    /// Something went wrong, so that the stream has ended.
    failed: bool,
    read: fn(Reply) -> Result<T, Error>,
}

enum Work {
    Idle(Box<Watch>),
    Busy(BoxFuture<'static, (Watch, Option<Result<News, Error>>)>),
}

impl<T> Call<T> {
    /// Follows the operation to its end, which comes after the answer to the request.
    pub fn poller(self) -> Poller<T> {
        Poller {
            work: Work::Idle(Box::new(Watch::new(self.request))),
            here: None,
            failed: false,
            read: self.value,
        }
    }
}

impl<T> Poller<T> {
    /// How long to wait between two requests where the service does not say. Unset, it is 20 seconds.
    pub fn poll_every(self, interval: Duration) -> Self {
        self.with(|watch| watch.settings.every = interval)
    }

    /// How long the operation may take, over all requests. Unset, it is a day. The error of the kind
    /// [`Kind::Timeout`](crate::Kind::Timeout) does not end the operation: [`Self::continuation`] leads to it.
    pub fn within(self, limit: Duration) -> Self {
        self.with(|watch| watch.settings.limit = limit)
    }

    /// Where the value stands once the operation has ended.
    pub fn final_state(self, place: FinalState) -> Self {
        self.with(|watch| watch.settings.final_state = place)
    }

    /// Takes the value from the member `result` of the last answer about the state, if that has one.
    pub fn in_result(self) -> Self {
        self.with(|watch| watch.settings.in_result = true)
    }

    /// Goes on with an operation that another run has started, instead of starting one. The request has to be the same.
    pub fn resume(self, token: &str) -> Self {
        self.with(|watch| watch.resume(token))
    }

    /// A text by which [`Self::resume`] goes on with the operation; `None` before it was started and after its end. It may hold
    /// addresses of the service, and with them whatever secrets the service writes into these.
    #[must_use]
    pub fn continuation(&self) -> Option<String> {
        match &self.work {
            Work::Idle(watch) => watch.token(),
            Work::Busy(_) => self.here.clone(),
        }
    }

    /// Starts the operation, or asks how it is doing once it is time; `None` when it has ended. The value comes when the poller
    /// itself is awaited.
    ///
    /// # Errors
    /// When the operation fails, or nothing is known of it. There is nothing more to learn then, although the operation may go
    /// on: awaiting the poller asks again.
    pub async fn try_next(&mut self) -> Result<Option<Progress>, Error> {
        let progress = poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await;
        progress.transpose()
    }

    fn with(mut self, change: impl FnOnce(&mut Watch)) -> Self {
        if let Work::Idle(watch) = &mut self.work {
            change(watch);
        }
        self
    }
}

impl<T> Stream for Poller<T> {
    type Item = Result<Progress, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.failed {
            return Poll::Ready(None);
        }
        if let Work::Idle(watch) = &mut self.work {
            let watch = watch.take();
            self.here = watch.token();
            self.work = Work::Busy(Box::pin(watch.advance()));
        }
        let Work::Busy(busy) = &mut self.work else {
            return Poll::Ready(None);
        };
        let (watch, news) = ready!(busy.as_mut().poll(context));
        self.work = Work::Idle(Box::new(watch));
        self.failed = matches!(news, Some(Err(_)));
        Poll::Ready(news.map(|news| news.map(Progress::new)))
    }
}

impl<T: 'static> IntoFuture for Poller<T> {
    type Output = Result<T, Error>;
    type IntoFuture = BoxFuture<'static, Result<T, Error>>;

    fn into_future(self) -> Self::IntoFuture {
        let (work, read) = (self.work, self.read);
        Box::pin(async move {
            let watch = match work {
                Work::Idle(watch) => *watch,
                Work::Busy(busy) => {
                    let (watch, news) = busy.await;
                    news.transpose()?;
                    watch
                }
            };
            read(watch.finish().await?)
        })
    }
}

impl<T> Debug for Poller<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Poller")
    }
}
