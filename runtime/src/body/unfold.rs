use std::pin::Pin;
use std::task::{Context, Poll, ready};

use futures_core::Stream;

use crate::transport::BoxFuture;

/// The next item of a state, and the state after it; `None` at the end.
type Step<S, T> = Option<(T, S)>;

/// A stream made of a state and what takes the next item out of it.
pub(crate) struct Unfold<S, T> {
    state: Option<S>,
    step: fn(S) -> BoxFuture<'static, Step<S, T>>,
    under_way: Option<BoxFuture<'static, Step<S, T>>>,
}

pub(crate) fn unfold<S, T>(
    state: S,
    step: fn(S) -> BoxFuture<'static, Step<S, T>>,
) -> Unfold<S, T> {
    Unfold {
        state: Some(state),
        step,
        under_way: None,
    }
}

/// Nothing in it is pinned but what is boxed.
impl<S, T> Unpin for Unfold<S, T> {}

impl<S, T> Stream for Unfold<S, T> {
    type Item = T;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<T>> {
        if let Some(state) = self.state.take() {
            self.under_way = Some((self.step)(state));
        }
        let Some(future) = &mut self.under_way else {
            return Poll::Ready(None);
        };
        let step = ready!(future.as_mut().poll(context));
        self.under_way = None;
        Poll::Ready(step.map(|(item, state)| {
            self.state = Some(state);
            item
        }))
    }
}
