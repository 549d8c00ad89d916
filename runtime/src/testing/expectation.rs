use std::fmt::{self, Debug, Display, Formatter};
use std::sync::Arc;

use bytes::Bytes;

use super::answer::Answer;
use super::mock::Shared;
use super::shape::Shape;
use crate::transport::MemoryTransport;
use crate::wire::{self, Encode};

/// Calls that a [`MockTransport`](super::MockTransport) expects, with their answers.
///
/// Answers are given in the order in which they are set here, the last of them for ever; without any, it is 204 without a body.
/// Each of them has to be needed once at least, so that an expectation without [`Self::times`] is one of at least as many calls
/// as it has answers.
#[derive(Clone)]
pub struct Expectation {
    shared: Arc<Shared>,
    at: usize,
}

/// What a mock knows of an expectation.
pub(super) struct Expected {
    wanted: Wanted,
    answers: Vec<Answer>,
    times: Option<usize>,
    calls: usize,
}

pub(super) enum Wanted {
    Request(Box<Shape>),
    Operation(String),
    /// A request that could not be made.
    Nothing(String),
}

impl Expectation {
    pub(super) fn new(shared: Arc<Shared>, wanted: Wanted) -> Self {
        let at = shared.add(Expected {
            wanted,
            answers: Vec::new(),
            times: None,
            calls: 0,
        });
        Self { shared, at }
    }

    /// Answers with a status and a value as JSON.
    pub fn answer(self, status: u16, value: &(impl Encode + ?Sized)) -> Self {
        match wire::to_vec(value) {
            Ok(json) => self.respond(MemoryTransport::answer(status, json)),
            Err(error) => self.next(Answer::Unwritable(error.to_string())),
        }
    }

    /// Answers with a response.
    pub fn respond(self, response: http::Response<impl Into<Bytes>>) -> Self {
        self.next(Answer::Response(response.map(Into::into)))
    }

    /// Answers with what a closure makes of the request.
    pub fn respond_with(
        self,
        respond: impl Fn(&http::Request<Bytes>) -> http::Response<Bytes> + Send + Sync + 'static,
    ) -> Self {
        self.next(Answer::By(Arc::new(respond)))
    }

    /// Does not let a connection be made ([`Kind::Connect`](crate::Kind::Connect)).
    pub fn refuse_connection(self) -> Self {
        self.next(Answer::Refusal)
    }

    /// Breaks the connection instead of answering ([`Kind::Transport`](crate::Kind::Transport)).
    pub fn lose_connection(self) -> Self {
        self.next(Answer::Loss)
    }

    /// Lets the transport say that the time was up ([`Kind::Timeout`](crate::Kind::Timeout)).
    pub fn time_out(self) -> Self {
        self.next(Answer::Timeout)
    }

    /// Never answers, so that the limits of the call itself end it.
    pub fn stay_silent(self) -> Self {
        self.next(Answer::Silence)
    }

    /// Answers with a status and the start of a body, and breaks the connection there.
    pub fn break_off(self, status: u16, start: impl Into<Bytes>) -> Self {
        self.next(Answer::Half(MemoryTransport::answer(status, start)))
    }

    /// Expects this many calls, no more and no less.
    pub fn times(self, times: usize) -> Self {
        self.with(|expected| expected.times = Some(times));
        self
    }

    /// How many calls there were.
    #[must_use]
    pub fn calls(&self) -> usize {
        self.with(|expected| expected.calls)
    }

    fn next(self, answer: Answer) -> Self {
        self.with(|expected| expected.answers.push(answer));
        self
    }

    fn with<T>(&self, work: impl FnOnce(&mut Expected) -> T) -> T {
        self.shared.with_expected(self.at, work)
    }
}

impl Debug for Expectation {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        self.with(|expected| write!(f, "Expectation({expected}, {} calls)", expected.calls))
    }
}

impl Expected {
    /// Where a request is not what this expects.
    pub(super) fn differences(&self, request: &Shape) -> Vec<String> {
        match &self.wanted {
            Wanted::Request(shape) => shape.differences(request),
            Wanted::Operation(name) if request.operation.as_ref() == Some(name) => Vec::new(),
            Wanted::Operation(name) => {
                let operation = request.operation.as_deref().unwrap_or("none");
                vec![format!("the operation is {operation} instead of {name}")]
            }
            Wanted::Nothing(why) => vec![why.clone()],
        }
    }

    /// All calls that are expected were made.
    pub(super) fn is_used_up(&self) -> bool {
        self.times == Some(self.calls)
    }

    pub(super) fn take(&mut self) -> Answer {
        let answer = self.answers.get(self.calls).or(self.answers.last());
        self.calls += 1;
        answer.cloned().unwrap_or_else(|| {
            let mut response = http::Response::new(Bytes::new());
            *response.status_mut() = http::StatusCode::NO_CONTENT;
            Answer::Response(response)
        })
    }

    /// Says how many calls are missing, if any are.
    pub(super) fn unmet(&self) -> Option<String> {
        if let Wanted::Nothing(why) = &self.wanted {
            return Some(format!("a call that cannot be made: {why}"));
        }
        let least = self.answers.len().max(1);
        let (is_met, wanted) = match self.times {
            Some(times) => (self.calls == times, times.to_string()),
            None => (self.calls >= least, format!("at least {least}")),
        };
        (!is_met).then(|| format!("{self}: {} of {wanted} calls", self.calls))
    }
}

impl Display for Expected {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        match &self.wanted {
            Wanted::Request(shape) => Display::fmt(shape, f),
            Wanted::Operation(name) => f.write_str(name),
            Wanted::Nothing(why) => f.write_str(why),
        }
    }
}
