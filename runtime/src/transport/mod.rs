//! How requests reach a service.

#[cfg(feature = "reqwest")]
mod http;
mod memory;
#[cfg(feature = "reqwest")]
mod origin;
#[cfg(feature = "reqwest")]
mod tls;

#[cfg(feature = "reqwest")]
pub use self::http::HttpTransport;
pub use self::memory::MemoryTransport;

use std::error::Error;
use std::fmt::{self, Display, Formatter};
use std::pin::Pin;
use std::sync::Arc;

use bytes::Bytes;

use crate::body::Body;
use crate::error::Kind;

/// A boxed future.
pub type BoxFuture<'a, T> = Pin<Box<dyn Future<Output = T> + Send + 'a>>;

/// A boxed error.
pub type BoxError = Box<dyn Error + Send + Sync>;

/// Sends one request and gives its response, whatever its status is.
///
/// A transport never follows a redirect to another origin. It needs no limits of time: the call drops its future, or the body
/// that it gave, when the time is up.
pub trait Transport: Send + Sync {
    /// Sends a request.
    fn send(
        &self,
        request: ::http::Request<Body>,
    ) -> BoxFuture<'_, Result<::http::Response<Body>, TransportError>>;
}

/// A request with its whole body, for transports that send nothing.
pub(crate) async fn in_memory(
    request: ::http::Request<Body>,
) -> Result<::http::Request<Bytes>, TransportError> {
    let (parts, body) = request.into_parts();
    let body = body.collect(usize::MAX).await?.unwrap_or_default();
    Ok(::http::Request::from_parts(parts, body))
}

impl<T: Transport + ?Sized> Transport for Arc<T> {
    fn send(
        &self,
        request: ::http::Request<Body>,
    ) -> BoxFuture<'_, Result<::http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

impl<T: Transport + ?Sized> Transport for Box<T> {
    fn send(
        &self,
        request: ::http::Request<Body>,
    ) -> BoxFuture<'_, Result<::http::Response<Body>, TransportError>> {
        (**self).send(request)
    }
}

/// Why no response came back.
#[derive(Debug)]
pub struct TransportError {
    pub(crate) failure: Failure,
    source: BoxError,
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Failure {
    Connect,
    Timeout,
    Refused,
    Other,
}

impl TransportError {
    /// No connection was made: the service has seen nothing of the request.
    pub fn connect(source: impl Into<BoxError>) -> Self {
        Self {
            failure: Failure::Connect,
            source: source.into(),
        }
    }

    /// The time was up.
    pub fn timeout(source: impl Into<BoxError>) -> Self {
        Self {
            failure: Failure::Timeout,
            source: source.into(),
        }
    }

    /// Whoever stands in for the service does not know the request.
    pub(crate) fn refused(source: impl Into<BoxError>) -> Self {
        Self {
            failure: Failure::Refused,
            source: source.into(),
        }
    }

    pub(crate) fn kind(&self) -> Kind {
        match self.failure {
            Failure::Connect => Kind::Connect,
            Failure::Timeout => Kind::Timeout,
            Failure::Refused => Kind::Policy,
            Failure::Other => Kind::Transport,
        }
    }

    /// Anything else; the service may have acted on the request.
    pub fn other(source: impl Into<BoxError>) -> Self {
        Self {
            failure: Failure::Other,
            source: source.into(),
        }
    }
}

impl Display for TransportError {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(match self.failure {
            Failure::Connect => "no connection",
            Failure::Timeout => "the time was up",
            Failure::Refused => "the request was not expected",
            Failure::Other => "the connection failed",
        })
    }
}

impl Error for TransportError {
    fn source(&self) -> Option<&(dyn Error + 'static)> {
        Some(self.source.as_ref())
    }
}
