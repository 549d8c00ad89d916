use std::borrow::Cow;
use std::fmt::{self, Debug, Display, Formatter, Write};

use bytes::Bytes;
use http::HeaderMap;

use crate::check::{Refused, Violation};
use crate::reply::{ApiError, Reply};
use crate::transport::{BoxError, TransportError};
use crate::wire::DecodeError;

/// Why a call gave no answer.
///
/// Displays as one line: the operation, what happened, the status, the place in the body, the start of the body and the id of
/// the request. Neither that nor `Debug` shows credentials, even where the answer repeats them.
pub struct Error(Box<Fault>);

/// What kind of thing went wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub enum Kind {
    /// The client could not be built from its settings.
    Configuration,
    /// The request could not be made of its arguments, or they break limits that are checked. Nothing was sent.
    Request,
    /// A credential could not be applied. Nothing was sent.
    Credential,
    /// No connection was made. The service has seen nothing of the request.
    Connect,
    /// The time was up. The service may have acted on the request.
    Timeout,
    /// The connection failed. The service may have acted on the request.
    Transport,
    /// The service answered with a status that does not mean success, or with one that the definition does not declare.
    Status,
    /// The answer has another shape than the definition says.
    Decode,
    /// The answer is larger than the client's limit.
    TooLarge,
    /// The answer leads on to what cannot be followed: another origin, no address at all, or an address that was read already.
    Link,
    /// The service says that an operation which takes its time has failed, or that it was cancelled.
    Failed,
    /// A file could not be written.
    File,
    /// A policy or quota that the client was given failed, or would not let the request through; or a transport of
    /// [`testing`](crate::testing) did not expect it.
    Policy,
}

struct Fault {
    kind: Kind,
    operation: Cow<'static, str>,
    attempts: u32,
    what: Cow<'static, str>,
    reply: Option<Reply>,
    source: Option<BoxError>,
}

impl Error {
    #[cold]
    pub(crate) fn new(
        kind: Kind,
        operation: Cow<'static, str>,
        what: impl Into<Cow<'static, str>>,
    ) -> Self {
        Self(Box::new(Fault {
            kind,
            operation,
            attempts: 0,
            what: what.into(),
            reply: None,
            source: None,
        }))
    }

    #[cold]
    pub(crate) fn configuration(what: impl Into<Cow<'static, str>>) -> Self {
        Self::new(Kind::Configuration, Cow::Borrowed(""), what)
    }

    /// The error of a [`Policy`](crate::policy::Policy) that does not send a request on.
    #[cold]
    pub fn policy(source: impl Into<BoxError>) -> Self {
        Self::new(Kind::Policy, Cow::Borrowed(""), "a policy refused").caused_by(source)
    }

    #[cold]
    pub(crate) fn transport(operation: Cow<'static, str>, error: TransportError) -> Self {
        let what = error.to_string();
        Self::new(error.kind(), operation, what).caused_by(error)
    }

    #[cold]
    pub(crate) fn of_reply(kind: Kind, reply: Reply, what: impl Into<Cow<'static, str>>) -> Self {
        let mut error = Self::new(kind, reply.operation.clone(), what).after(reply.attempts);
        error.0.reply = Some(reply);
        error
    }

    pub(crate) fn caused_by(mut self, source: impl Into<BoxError>) -> Self {
        self.0.source = Some(source.into());
        self
    }

    pub(crate) fn after(mut self, attempts: u32) -> Self {
        self.0.attempts = attempts;
        self
    }

    /// Completes an error from inside of a call.
    pub(crate) fn in_operation(mut self, operation: Cow<'static, str>, attempts: u32) -> Self {
        if self.0.operation.is_empty() {
            self.0.operation = operation;
        }
        self.after(attempts)
    }

    /// What kind of thing went wrong.
    #[must_use]
    pub fn kind(&self) -> Kind {
        self.0.kind
    }

    /// The operation that was called, by the definition's name for it; empty when no call was made.
    #[must_use]
    pub fn operation(&self) -> &str {
        &self.0.operation
    }

    /// How often the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.0.attempts
    }

    /// The status of the answer, if there was one.
    #[must_use]
    pub fn status(&self) -> Option<u16> {
        self.0.reply.as_ref().map(Reply::status)
    }

    /// The headers of the answer, if there was one.
    #[must_use]
    pub fn headers(&self) -> Option<&HeaderMap> {
        self.0.reply.as_ref().map(Reply::headers)
    }

    /// The id by which the service knows the request, if it told one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.0.reply.as_ref().and_then(Reply::request_id)
    }

    /// The body of the answer, if there was one.
    #[must_use]
    pub fn body(&self) -> Option<&Bytes> {
        self.0.reply.as_ref().map(Reply::body)
    }

    /// The place in the body that does not have the declared shape, from the root `$`: `$.data[3].amount`.
    #[must_use]
    pub fn decode_path(&self) -> Option<String> {
        let source = self.0.source.as_ref()?.downcast_ref::<DecodeError>()?;
        Some(source.path())
    }

    /// The limits of the definition that the request breaks, by a client which checks them. Nothing was sent.
    #[must_use]
    pub fn violations(&self) -> &[Violation] {
        let source = self.0.source.as_ref();
        let refused = source.and_then(|source| source.downcast_ref::<Refused>());
        refused.map_or(&[], |Refused(violations)| violations)
    }

    /// The operation's own error, read from the body of the answer, also of the one which says that an operation failed in the
    /// end. `None` when the error comes from another operation, when the service has not answered or the definition says nothing
    /// of such an answer.
    #[must_use]
    pub fn api<E: ApiError>(&self) -> Option<E> {
        let reply = self.0.reply.as_ref()?;
        let is_told = matches!(self.0.kind, Kind::Status | Kind::Failed);
        (is_told && self.0.operation == E::OPERATION)
            .then(|| E::from_reply(reply))
            .flatten()
    }
}

impl Display for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if !self.0.operation.is_empty() {
            write!(f, "{}: ", self.0.operation)?;
        }
        f.write_str(&self.0.what)?;
        let mut source = self
            .0
            .source
            .as_ref()
            .map(|source| source.as_ref() as &dyn std::error::Error);
        let mut said = self.0.what.clone();
        while let Some(cause) = source {
            let cause_says = cause.to_string();
            // What failed on the way says the same in the error of the transport and in that of the call.
            if cause_says != said {
                write!(f, ": {cause_says}")?;
            }
            said = cause_says.into();
            source = cause.source();
        }
        if let Some(reply) = &self.0.reply {
            write_excerpt(f, reply)?;
            if let Some(id) = reply.request_id() {
                write!(f, " (request id {id})")?;
            }
        }
        Ok(())
    }
}

/// Writes the start of a body on one line.
fn write_excerpt(f: &mut Formatter<'_>, reply: &Reply) -> fmt::Result {
    const SHOWN: usize = 200;
    let text = reply.secrets.hide(reply.body().trim_ascii(), SHOWN);
    if text.is_empty() {
        return Ok(());
    }
    f.write_str(": ")?;
    text.chars()
        .try_for_each(|c| f.write_char(if c.is_control() { ' ' } else { c }))
}

impl Debug for Error {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Error")
            .field("kind", &self.0.kind)
            .field("attempts", &self.0.attempts)
            .field("status", &self.status())
            .field("message", &self.to_string())
            .finish()
    }
}

impl std::error::Error for Error {
    fn source(&self) -> Option<&(dyn std::error::Error + 'static)> {
        self.0.source.as_ref().map(|source| source.as_ref() as _)
    }
}

#[cfg(test)]
mod tests {
    use super::Error;
    use crate::{Call, Pending};

    #[test]
    fn errors_and_calls_are_small_and_move_between_threads() {
        fn moves<T: Send + 'static>() {}
        fn is_shared<T: Send + Sync + 'static>() {}
        is_shared::<Error>();
        is_shared::<Call<()>>();
        moves::<Pending<String>>();
        assert_eq!(size_of::<Error>(), size_of::<usize>());
    }
}
