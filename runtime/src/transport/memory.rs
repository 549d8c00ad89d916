use std::fmt::{self, Debug, Formatter};
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;

use super::{BoxFuture, Transport, TransportError, in_memory};
use crate::body::Body;

type Answer = dyn Fn(&http::Request<Bytes>) -> http::Response<Body> + Send + Sync;

/// A transport for tests: a closure answers, and every request is kept. Clones share both.
///
/// ```
/// use connector_runtime::{Bytes, MemoryTransport, http};
///
/// let transport = MemoryTransport::new(|request| match request.uri().path() {
///     "/v1/ping" => http::Response::new(Bytes::from_static(b"\"pong\"")),
///     _ => MemoryTransport::answer(404, r#"{"message": "no such route"}"#),
/// });
/// assert!(transport.requests().is_empty());
/// ```
#[derive(Clone)]
pub struct MemoryTransport {
    answer: Arc<Answer>,
    requests: Arc<Mutex<Vec<http::Request<Bytes>>>>,
}

impl MemoryTransport {
    /// A transport that answers by a closure.
    pub fn new(
        answer: impl Fn(&http::Request<Bytes>) -> http::Response<Bytes> + Send + Sync + 'static,
    ) -> Self {
        Self::streaming(move |request| answer(request).map(Body::from))
    }

    /// A transport that answers by a closure whose bodies may be streams.
    pub fn streaming(
        answer: impl Fn(&http::Request<Bytes>) -> http::Response<Body> + Send + Sync + 'static,
    ) -> Self {
        Self {
            answer: Arc::new(answer),
            requests: Arc::default(),
        }
    }

    /// A response of a status and a JSON body; an invalid status becomes 500.
    pub fn answer(status: u16, json: impl Into<Bytes>) -> http::Response<Bytes> {
        let mut response = http::Response::new(json.into());
        *response.status_mut() =
            http::StatusCode::from_u16(status).unwrap_or(http::StatusCode::INTERNAL_SERVER_ERROR);
        let json = http::HeaderValue::from_static("application/json");
        response
            .headers_mut()
            .insert(http::header::CONTENT_TYPE, json);
        response
    }

    /// The requests so far, in the order in which they were sent.
    #[must_use]
    pub fn requests(&self) -> Vec<http::Request<Bytes>> {
        self.requests
            .lock()
            .unwrap_or_else(PoisonError::into_inner)
            .clone()
    }
}

impl Transport for MemoryTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let request = in_memory(request).await?;
            let response = (self.answer)(&request);
            self.requests
                .lock()
                .unwrap_or_else(PoisonError::into_inner)
                .push(request);
            Ok(response)
        })
    }
}

impl Debug for MemoryTransport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "MemoryTransport({} requests)", self.requests().len())
    }
}
