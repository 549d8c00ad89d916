use std::time::Duration;

use crate::body::Body;
use crate::error::Error;
use crate::pipeline::Answer;
use crate::reply::Reply;
use crate::request::Request;

pub(crate) struct CallSpan;

impl CallSpan {
    #[inline]
    pub(crate) fn of(_: &Request) -> Self {
        Self
    }

    #[inline]
    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        work()
    }

    #[inline]
    pub(crate) fn answered(&self, _: &Reply) {}

    #[inline]
    pub(crate) fn ended<T>(&mut self, _: &Result<T, Error>) {}
}

pub(crate) struct AttemptSpan;

impl AttemptSpan {
    #[inline]
    pub(crate) fn of(_: Option<&str>, _: u32, _: &http::Request<Body>) -> Self {
        Self
    }

    #[inline]
    pub(crate) fn around<F: Future>(&self, work: F) -> F {
        work
    }

    #[inline]
    pub(crate) fn ended(self, _: &Result<Answer, Error>) {}
}

#[inline]
pub(crate) fn again(_: u32, _: Duration, _: &Result<Answer, Error>) {}

#[inline]
pub(crate) fn renewed() {}
