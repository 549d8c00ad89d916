//! The pages of a list as they are polled.

use std::task::{Context, Poll};

use super::continuation::Continuation;
use super::paging::Paging;
use super::walk::Walk;
use crate::error::Error;
use crate::reply::Reply;
use crate::request::Request;
use crate::transport::BoxFuture;

/// Gives replies one after the other, until one fails.
pub(super) struct Replies {
    state: State,
    /// Where the page stands that is being read or was read last, if that can be said.
    here: Option<Continuation>,
    pub(super) paging: Paging,
}

enum State {
    Closed(Box<Walk>),
    Turning(BoxFuture<'static, (Walk, Option<Result<Reply, Error>>)>),
    Failed,
}

impl Replies {
    pub(super) fn new(request: Request, paging: Paging) -> Self {
        Self {
            state: State::Closed(Box::new(Walk::new(request, paging))),
            here: None,
            paging,
        }
    }

    /// Goes on where a token says; gives the number of items that are done there.
    pub(super) fn resume(&mut self, token: &str) -> usize {
        let (position, done) = Continuation::of_token(token).unzip();
        if let State::Closed(walk) = &mut self.state {
            walk.start_at(position);
        }
        done.unwrap_or_default()
    }

    /// Where to go on: after `given` items of the page at hand, or after the first `done` items of the next one.
    pub(super) fn continuation(&self, given: Option<usize>, done: usize) -> Option<String> {
        match (&self.state, given) {
            (State::Closed(walk), None) => walk.next().map(|position| position.token(done)),
            (_, given) => {
                let position = self.here.as_ref();
                position.map(|position| position.token(given.unwrap_or(done)))
            }
        }
    }

    /// Says that a page is not what it should be, so that there are no further ones.
    pub(super) fn fail(&mut self) {
        self.state = State::Failed;
    }

    pub(super) fn poll_reply(
        &mut self,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Reply, Error>>> {
        loop {
            match std::mem::replace(&mut self.state, State::Failed) {
                State::Failed => return Poll::Ready(None),
                State::Closed(walk) if walk.is_over() => {
                    self.state = State::Closed(walk);
                    return Poll::Ready(None);
                }
                State::Closed(walk) => {
                    self.here = walk.next().cloned();
                    self.state = State::Turning(Box::pin(walk.turn()));
                }
                State::Turning(mut turning) => match turning.as_mut().poll(context) {
                    Poll::Pending => {
                        self.state = State::Turning(turning);
                        return Poll::Pending;
                    }
                    Poll::Ready((walk, Some(Ok(reply)))) => {
                        self.state = State::Closed(Box::new(walk));
                        return Poll::Ready(Some(Ok(reply)));
                    }
                    Poll::Ready((_, outcome)) => return Poll::Ready(outcome),
                },
            }
        }
    }
}
