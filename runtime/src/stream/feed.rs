use std::borrow::Cow;
use std::pin::Pin;
use std::task::{Context, Poll, ready};

use bytes::{Bytes, BytesMut};
use futures_core::Stream;
use http::StatusCode;

use super::download::broken;
use super::open;
use super::reconnect::Reconnection;
use crate::body::Body;
use crate::error::{Error, Kind};
use crate::reply::Reply;
use crate::request::Request;
use crate::sequence::{Framing, Item, Scanner};
use crate::transport::{BoxFuture, TransportError};
use crate::wire::DecodeError;

/// One value of a sequence, as it came.
pub(super) struct Frame {
    pub(super) data: Bytes,
    pub(super) event: Option<String>,
    pub(super) id: Option<String>,
    pub(super) retry: Option<std::time::Duration>,
}

/// The values of an answer, taken out of its body as they come. The request is sent when the first one is asked for.
pub(super) struct Feed {
    request: Request,
    /// What the body has to be; unset, it says so itself.
    framing: Option<Framing>,
    /// The most bytes of a value.
    limit: usize,
    pub(super) reconnection: Option<Reconnection>,
    state: State,
    reply: Option<Reply>,
    /// How many values came.
    count: usize,
}

enum State {
    New,
    Opening(BoxFuture<'static, Result<(Reply, Body), Error>>),
    Open(Box<Open>),
    Waiting(BoxFuture<'static, ()>),
    Over,
}

/// A body that is being read.
struct Open {
    body: Body,
    buffer: BytesMut,
    scanner: Scanner,
    is_whole: bool,
}

impl Feed {
    pub(super) fn new(mut request: Request, framing: Option<Framing>) -> Self {
        // Values come when there is something to say.
        request.options().throughput.get_or_insert(None);
        let core = request.core().clone();
        Self {
            limit: request.options().response_limit_for(&core),
            request,
            framing,
            reconnection: None,
            state: State::New,
            reply: None,
            count: 0,
        }
    }

    pub(super) fn request(&self) -> &Request {
        &self.request
    }

    /// The next value, from this connection or the one after it.
    pub(super) fn poll_frame(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame, Error>>> {
        loop {
            let outcome = match &mut self.state {
                State::New => {
                    self.state = State::Opening(open(self.request.clone()));
                    continue;
                }
                State::Waiting(sleep) => {
                    ready!(sleep.as_mut().poll(context));
                    self.state = State::New;
                    continue;
                }
                State::Opening(opening) => match ready!(opening.as_mut().poll(context)) {
                    Ok((reply, body)) => match self.opened(reply, body) {
                        Ok(()) => continue,
                        Err(error) => Err(error),
                    },
                    Err(error) => Err(error),
                },
                State::Open(open) => match ready!(open.poll_found(context, self.limit)) {
                    Ok(Some(Found::Frame(frame))) => Ok(Some(frame)),
                    Ok(Some(Found::End)) => {
                        self.reconnection = None;
                        Ok(None)
                    }
                    Ok(None) => Ok(None),
                    Err(why) => Err(self.broken(why)),
                },
                State::Over => return Poll::Ready(None),
            };
            match outcome {
                Ok(Some(frame)) => return Poll::Ready(Some(Ok(frame))),
                outcome => match self.again(outcome.as_ref().err()) {
                    Some(wait) => self.state = State::Waiting(wait),
                    None => {
                        self.state = State::Over;
                        return Poll::Ready(outcome.err().map(Err));
                    }
                },
            }
        }
    }

    fn opened(&mut self, reply: Reply, body: Body) -> Result<(), Error> {
        let said = reply.media_type().and_then(Framing::of);
        if self.framing == Some(Framing::Events)
            && said != self.framing
            && let Some(media_type) = reply.media_type()
        {
            let what = format!(
                "{} with a body that is no events ({media_type})",
                reply.status
            );
            return Err(Error::of_reply(Kind::Decode, reply, what));
        }
        if reply.status == StatusCode::NO_CONTENT {
            // The service says that there will be no more (WHATWG HTML §9.2.3).
            self.reconnection = None;
        }
        self.state = State::Open(Box::new(Open {
            body,
            buffer: BytesMut::new(),
            scanner: Scanner::new(self.framing.or(said)),
            is_whole: false,
        }));
        self.reply = Some(reply);
        Ok(())
    }

    /// The wait before the request is sent again, if it is to be.
    fn again(&mut self, error: Option<&Error>) -> Option<BoxFuture<'static, ()>> {
        let reconnection = self.reconnection.as_mut()?;
        if let State::Open(open) = &self.state {
            reconnection.told(open.scanner.told());
        }
        let delay = reconnection.next(error)?;
        reconnection.mark(&mut self.request);
        Some(self.request.core().timer().sleep(delay))
    }

    /// Reads a value, or says why it cannot be read.
    pub(super) fn read<T>(
        &mut self,
        data: &Bytes,
        read: fn(&[u8]) -> Result<T, DecodeError>,
    ) -> Result<T, Error> {
        let index = self.count;
        self.count += 1;
        if let Some(reconnection) = &mut self.reconnection {
            reconnection.succeeded();
        }
        read(data).map_err(|error| self.does_not_fit(error.in_item(index), data))
    }

    #[cold]
    fn does_not_fit(&self, error: DecodeError, data: &Bytes) -> Error {
        let mut reply = self.reply.clone();
        if let Some(reply) = &mut reply {
            reply.body = data.clone();
        }
        match reply {
            Some(reply) => reply.does_not_fit(error),
            None => self
                .error(Kind::Decode, "a value does not fit")
                .caused_by(error),
        }
    }

    #[cold]
    fn broken(&self, why: Broken) -> Error {
        match why {
            Broken::TooLarge => {
                let what = format!("a value of more than {} bytes", self.limit);
                self.error(Kind::TooLarge, what)
            }
            Broken::Transport(error) => match &self.reply {
                Some(reply) => broken(reply, error),
                None => self.error(error.kind(), error.to_string()).caused_by(error),
            },
        }
    }

    fn error(&self, kind: Kind, what: impl Into<Cow<'static, str>>) -> Error {
        match &self.reply {
            Some(reply) => Error::of_reply(kind, reply.clone(), what),
            None => Error::new(kind, self.request.operation().id, what),
        }
    }
}

/// Why there are no more values.
enum Broken {
    Transport(TransportError),
    TooLarge,
}

enum Found {
    Frame(Frame),
    End,
}

impl Open {
    /// Reads on until there is a value, or the body is at its end.
    fn poll_found(
        &mut self,
        context: &mut Context<'_>,
        limit: usize,
    ) -> Poll<Result<Option<Found>, Broken>> {
        loop {
            match self.take() {
                Some(Found::Frame(frame)) if frame.data.len() > limit => {
                    return Poll::Ready(Err(Broken::TooLarge));
                }
                Some(found) => return Poll::Ready(Ok(Some(found))),
                None => {}
            }
            if self.is_whole {
                return Poll::Ready(Ok(None));
            }
            if self.buffer.len() + self.scanner.pending() > limit {
                return Poll::Ready(Err(Broken::TooLarge));
            }
            match ready!(Pin::new(&mut self.body).poll_next(context)) {
                None => self.is_whole = true,
                Some(Ok(chunk)) => self.buffer.extend_from_slice(&chunk),
                Some(Err(error)) => return Poll::Ready(Err(Broken::Transport(error))),
            }
        }
    }

    /// Takes a value out of the buffer.
    fn take(&mut self) -> Option<Found> {
        let step = self.scanner.take(&self.buffer, self.is_whole);
        let taken = self.buffer.split_to(step.consumed).freeze();
        let frame = match step.item? {
            Item::Value(place) => Frame {
                data: taken.slice(place),
                event: None,
                id: None,
                retry: None,
            },
            Item::Event(event) => Frame {
                data: event.data.into(),
                event: event.name,
                id: self.scanner.told().id.clone(),
                retry: event.retry,
            },
            Item::End => return Some(Found::End),
        };
        Some(Found::Frame(frame))
    }
}
