//! Lists that come page by page.

mod continuation;
mod link_header;
mod macros;
mod member;
mod paging;
mod replies;
mod walk;

use std::fmt::{self, Debug, Formatter};
use std::future::poll_fn;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

pub use self::paging::Paging;
use self::replies::Replies;
use crate::call::Call;
use crate::error::Error;
use crate::reply::{Reply, Response};
use crate::wire::Decode;

/// The pages of a list, each read when it is asked for.
///
/// Every page is a call of its own, with the headers, limits and repetitions of the first one. A page that cannot be read is
/// the last. Links to another origin are errors ([`Kind::Link`](crate::Kind::Link)), and so is a page that comes a second time.
///
/// ```
/// use connector_runtime::{Core, Error, MemoryTransport, Paging, Value};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let transport = MemoryTransport::new(|request| match request.uri().query() {
///     None => MemoryTransport::answer(200, r#"{"notes": ["a", "b"], "next": "/notes?page=2"}"#),
///     Some(_) => MemoryTransport::answer(200, r#"{"notes": ["c"], "next": null}"#),
/// });
/// let core = Core::builder().base_url("https://notes.example.com").transport(transport).build()?;
///
/// let list = core.request_to("GET", "/notes").into_json::<Value>();
/// let mut pages = list.pages_by(Paging::next_link("next"));
/// let mut sizes = Vec::new();
/// while let Some(page) = pages.try_next().await? {
///     sizes.push(page.body()["notes"].as_array().map_or(0, Vec::len));
/// }
/// assert_eq!(sizes, [2, 1]);
/// # Ok(())
/// # }
/// ```
#[must_use = "pages are read when they are asked for"]
pub struct Pages<P> {
    replies: Replies,
    read: fn(Reply) -> Result<Response<P>, Error>,
}

/// The items of a list that comes page by page, each page read when its first item is asked for. What holds for
/// [`Pages`] holds here.
///
/// ```
/// use connector_runtime::{Core, Error, MemoryTransport, Paging};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), Error> {
/// let transport = MemoryTransport::new(|request| match request.uri().query() {
///     Some("limit=2&skip=0") => MemoryTransport::answer(200, r#"["a", "b"]"#),
///     _ => MemoryTransport::answer(200, r#"["c"]"#),
/// });
/// let core = Core::builder().base_url("https://notes.example.com").transport(transport).build()?;
///
/// let paging = Paging::offset("skip").size("limit", 2);
/// let mut notes = core.request_to("GET", "/notes").items_by::<String>(paging);
/// assert_eq!(notes.try_next().await?.as_deref(), Some("a"));
///
/// // Goes on later, even in another process.
/// let token = notes.continuation().expect("there are more");
/// let notes = core.request_to("GET", "/notes").items_by::<String>(paging).resume(&token);
/// assert_eq!(notes.all().await?, ["b", "c"]);
/// # Ok(())
/// # }
/// ```
#[must_use = "items are read when they are asked for"]
pub struct Items<T> {
    replies: Replies,
    read: fn(&Reply, Option<&str>) -> Result<Vec<T>, Error>,
    page: std::vec::IntoIter<T>,
    /// How many items of the page at hand were given.
    given: usize,
    /// How many items of the next page were given before.
    done: usize,
}

impl<P> Call<P> {
    /// The pages of a list, by a way that the definition does not have.
    pub fn pages_by(self, paging: Paging) -> Pages<P> {
        Pages {
            replies: Replies::new(self.request, paging),
            read: self.whole,
        }
    }

    /// The items of a list, by a way that the definition does not have.
    pub fn items_by<T: Decode>(self, paging: Paging) -> Items<T> {
        Items {
            replies: Replies::new(self.request, paging),
            read: |reply, place| {
                member::items(reply, place).map_err(|error| reply.does_not_fit(error))
            },
            page: Vec::new().into_iter(),
            given: 0,
            done: 0,
        }
    }
}

impl<P> Pages<P> {
    /// The next page; `None` after the last.
    ///
    /// # Errors
    /// When it cannot be read. There are no further pages then; [`Self::continuation`] leads to this one.
    pub async fn try_next(&mut self) -> Result<Option<Response<P>>, Error> {
        let page = poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await;
        page.transpose()
    }

    /// A text by which [`Self::resume`] goes on with the next page, or with one that could not be read; `None` when there is
    /// none. It may hold a link of the service, and with it whatever secrets the service writes into its links.
    #[must_use]
    pub fn continuation(&self) -> Option<String> {
        self.replies.continuation(None, 0)
    }

    /// Goes on where another run has stopped. The request has to be the same.
    pub fn resume(mut self, token: &str) -> Self {
        self.replies.resume(token);
        self
    }
}

impl<P> Stream for Pages<P> {
    type Item = Result<Response<P>, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        let Some(reply) = ready!(self.replies.poll_reply(context)) else {
            return Poll::Ready(None);
        };
        let page = reply.and_then(self.read);
        if page.is_err() {
            self.replies.fail();
        }
        Poll::Ready(Some(page))
    }
}

impl<T> Items<T> {
    /// The next item; `None` after the last.
    ///
    /// # Errors
    /// When the page that it stands in cannot be read. There are no further items then; [`Self::continuation`] leads to that
    /// page.
    pub async fn try_next(&mut self) -> Result<Option<T>, Error> {
        let item = poll_fn(|context| Pin::new(&mut *self).poll_next(context)).await;
        item.transpose()
    }

    /// All items that are left, in memory.
    ///
    /// # Errors
    /// When a page cannot be read.
    pub async fn all(mut self) -> Result<Vec<T>, Error> {
        let mut all = Vec::new();
        while let Some(item) = self.try_next().await? {
            all.push(item);
        }
        Ok(all)
    }

    /// A text by which [`Self::resume`] goes on with the next item, or with a page that could not be read; `None` when there is
    /// none. It may hold a link of the service, and with it whatever secrets the service writes into its links.
    #[must_use]
    pub fn continuation(&self) -> Option<String> {
        let is_open = self.page.len() > 0;
        let given = is_open.then_some(self.given);
        self.replies.continuation(given, self.done)
    }

    /// Goes on where another run has stopped. The request has to be the same.
    pub fn resume(mut self, token: &str) -> Self {
        self.done = self.replies.resume(token);
        self
    }
}

/// Items are never pinned.
impl<T> Unpin for Items<T> {}

impl<T> Stream for Items<T> {
    type Item = Result<T, Error>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(item) = self.page.next() {
                self.given += 1;
                return Poll::Ready(Some(Ok(item)));
            }
            let Some(reply) = ready!(self.replies.poll_reply(context)) else {
                return Poll::Ready(None);
            };
            let place = self.replies.paging.items;
            match reply.and_then(|reply| (self.read)(&reply, place)) {
                Ok(page) => {
                    self.page = page.into_iter();
                    let done = std::mem::take(&mut self.done).min(self.page.len());
                    self.page.by_ref().take(done).for_each(drop);
                    self.given = done;
                }
                Err(error) => {
                    self.replies.fail();
                    return Poll::Ready(Some(Err(error)));
                }
            }
        }
    }
}

impl<P> Debug for Pages<P> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Pages").field(&self.replies.paging).finish()
    }
}

impl<T> Debug for Items<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Items").field(&self.replies.paging).finish()
    }
}
