use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};
use std::pin::Pin;
use std::task::{Context, Poll, ready};
use std::time::Duration;

use crate::body::Body;
use crate::content::Content;
use crate::error::{Error, Kind};
use crate::pipeline;
use crate::reply::{Outcome, Reply, Response};
use crate::request::{Options, Place, Rendering, Request};
use crate::retry::Retry;
use crate::trace::CallSpan;
use crate::transport::BoxFuture;
use crate::wire::{Decode, Encode};

/// A request together with how its answer is read, open to settings that the definition does not have. It is sent when it is
/// awaited.
#[must_use = "a call does nothing until it is awaited"]
pub struct Call<T> {
    pub(crate) request: Request,
    pub(crate) value: fn(Reply) -> Result<T, Error>,
    pub(crate) whole: fn(Reply) -> Result<Response<T>, Error>,
}

impl<T> Call<T> {
    /// Sets a header.
    pub fn header(self, name: impl Into<Cow<'static, str>>, value: impl Encode) -> Self {
        self.with(|request| request.set_header(name.into(), Rendering::Plain, &value))
    }

    /// Sets a query parameter.
    pub fn query(self, name: impl Into<Cow<'static, str>>, value: impl Encode) -> Self {
        self.with(|request| request.set_query(name.into(), Rendering::Plain, &value, &Place::QUERY))
    }

    /// Fills a placeholder of the client's base URL.
    pub fn host(self, name: impl Into<Cow<'static, str>>, value: impl Encode) -> Self {
        self.with(|request| request.set_host(name.into(), &value))
    }

    /// Sets how long the call may take, to the end of the body, or to its start if it is streamed.
    pub fn timeout(self, timeout: Duration) -> Self {
        self.with(|request| request.timeout(timeout))
    }

    /// Sets how long each attempt may take, to the end of the body, or to its start if it is streamed.
    pub fn attempt_timeout(self, timeout: Duration) -> Self {
        self.optioned(|options| options.attempt_timeout = Some(timeout))
    }

    /// Sets how often the request is sent again, instead of what the client does.
    pub fn retry(self, retry: Retry) -> Self {
        self.optioned(|options| options.retry = Some(retry))
    }

    /// Says whether sending the request twice does what sending it once does, so that it may be sent again after a failure
    /// that leaves open what the service has done. Unset, the method and the header `Idempotency-Key` say so.
    pub fn idempotent(self, is_idempotent: bool) -> Self {
        self.optioned(|options| options.idempotent = Some(is_idempotent))
    }

    /// Sets the key in the header `Idempotency-Key` by which the service knows a request that it gets twice. All attempts have
    /// the same.
    pub fn idempotency_key(self, key: impl Encode) -> Self {
        self.header("idempotency-key", key)
    }

    /// Sets the most bytes that the body of the answer may have, after it was decompressed, instead of the client's limit. It
    /// holds for downloads too; of a stream of values, each may have as many.
    pub fn response_limit(self, bytes: usize) -> Self {
        self.optioned(|options| options.response_limit = Some(bytes))
    }

    /// Sets the body, as JSON.
    pub fn body(self, value: impl Encode) -> Self {
        self.with(|request| request.body(&value))
    }

    /// Adds a member to the body, which is an object in JSON, or puts it in the place of the member of this name.
    pub fn body_member(self, name: &str, value: impl Encode) -> Self {
        self.with(|request| request.set_member(name, &value))
    }

    /// Sets the body: bytes, or a stream. A stream that there is only once is sent once, also where the call was cloned.
    pub fn bytes_body(
        self,
        media_type: impl Into<Cow<'static, str>>,
        body: impl Into<Body>,
    ) -> Self {
        self.with(|request| request.bytes_body(media_type, body))
    }

    /// Gives the call as it is. Operations without optional parameters give a call at once, those with them a request
    /// ([`request!`](crate::request!)) of which this makes one.
    pub fn customize(self) -> Self {
        self
    }

    /// Asks for the answer in another media type, and gives it as it comes.
    pub fn accept(self, media_type: &'static str) -> Call<Content> {
        let mut request = self.request;
        request.accept(media_type);
        Call::content(request)
    }

    /// Reads the answer as JSON.
    pub fn into_json<U: Decode>(self) -> Call<U> {
        Call::json(self.request)
    }

    /// Sends the request for everything that came back: status, headers and body.
    pub fn response(self) -> Pending<Response<T>> {
        Pending::new(self.request, self.whole)
    }

    /// Sends the request.
    pub fn send(self) -> Pending<T> {
        Pending::new(self.request, self.value)
    }

    pub(crate) fn into_request(self) -> Request {
        self.request
    }

    pub(crate) fn optioned(self, change: impl FnOnce(&mut Options)) -> Self {
        self.with(|request| {
            change(request.options());
            request
        })
    }

    pub(crate) fn with(mut self, change: impl FnOnce(&mut Request) -> &mut Request) -> Self {
        change(&mut self.request);
        self
    }
}

/// How the kinds of [`request!`](crate::request!) read their answers.
impl<T: Decode> Call<T> {
    /// An answer of JSON.
    pub fn json(request: Request) -> Self {
        Self {
            request,
            value: |reply| success(&reply)?.json(),
            whole: |reply| whole(reply, |reply| success(reply)?.json()),
        }
    }
}

impl<T: Decode> Call<Option<T>> {
    /// An answer of JSON, which may have no body.
    pub fn optional(request: Request) -> Self {
        Self {
            request,
            value: |reply| optional(&reply),
            whole: |reply| whole(reply, optional),
        }
    }
}

impl<T: Decode> Call<Vec<T>> {
    /// An answer of values that stand one after the other, as [`Reply::sequence`] reads them.
    pub fn sequence(request: Request) -> Self {
        Self {
            request,
            value: |reply| success(&reply)?.sequence(),
            whole: |reply| whole(reply, |reply| success(reply)?.sequence()),
        }
    }
}

impl<T: Outcome> Call<T> {
    /// An answer that depends on the status.
    pub fn outcome(request: Request) -> Self {
        Self {
            request,
            value: |reply| T::from_reply(&reply),
            whole: |reply| whole(reply, T::from_reply),
        }
    }
}

impl Call<String> {
    /// An answer of text.
    pub fn text(request: Request) -> Self {
        Self {
            request,
            value: |reply| success(&reply)?.text(),
            whole: |reply| whole(reply, |reply| success(reply)?.text()),
        }
    }
}

impl Call<Content> {
    /// An answer of no declared shape, in any media type unless the request asks for one.
    pub fn content(mut request: Request) -> Self {
        request.accept_by_default("*/*");
        Self {
            request,
            value: |reply| success(&reply).map(Reply::content),
            whole: |reply| whole(reply, |reply| success(reply).map(Reply::content)),
        }
    }
}

impl Call<()> {
    /// An answer that says nothing but success.
    pub fn empty(request: Request) -> Self {
        Self {
            request,
            value: |reply| success(&reply).map(drop),
            whole: |reply| whole(reply, |reply| success(reply).map(drop)),
        }
    }
}

/// Not-modified goes through to the kinds of answer that know it; to the others it is no success.
fn success(reply: &Reply) -> Result<&Reply, Error> {
    if reply.status.is_success() {
        return Ok(reply);
    }
    Err(Error::of_reply(
        Kind::Status,
        reply.clone(),
        pipeline::answered(reply.status),
    ))
}

fn optional<T: Decode>(reply: &Reply) -> Result<Option<T>, Error> {
    if reply.has_no_body() {
        Ok(None)
    } else {
        reply.json()
    }
}

fn whole<T>(reply: Reply, read: fn(&Reply) -> Result<T, Error>) -> Result<Response<T>, Error> {
    Ok(Response {
        value: read(&reply)?,
        reply,
    })
}

impl<T> IntoFuture for Call<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Pending<T>;

    fn into_future(self) -> Pending<T> {
        self.send()
    }
}

impl<T> Clone for Call<T> {
    fn clone(&self) -> Self {
        Self {
            request: self.request.clone(),
            ..*self
        }
    }
}

impl<T> Debug for Call<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Call").field(&self.request).finish()
    }
}

/// A call under way.
#[must_use = "a call does nothing until it is awaited"]
pub struct Pending<T> {
    reply: BoxFuture<'static, Result<Reply, Error>>,
    read: fn(Reply) -> Result<T, Error>,
    span: CallSpan,
}

impl<T> Pending<T> {
    pub(crate) fn new(request: Request, read: fn(Reply) -> Result<T, Error>) -> Self {
        Self {
            span: CallSpan::of(&request),
            reply: pipeline::run(request),
            read,
        }
    }
}

impl<T> Future for Pending<T> {
    type Output = Result<T, Error>;

    fn poll(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Self::Output> {
        let this = &mut *self;
        let outcome = this.span.within(|| {
            let reply = ready!(this.reply.as_mut().poll(context));
            Poll::Ready(reply.and_then(|reply| {
                this.span.answered(&reply);
                (this.read)(reply)
            }))
        });
        let outcome = ready!(outcome);
        this.span.ended(&outcome);
        Poll::Ready(outcome)
    }
}

impl<T> Debug for Pending<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("Pending")
    }
}
