use std::fmt::{self, Debug, Formatter};
use std::future::{self, poll_fn};
use std::mem;
use std::pin::{Pin, pin};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use bytes::Bytes;
use futures_core::Stream;
use http::header::CONTENT_LENGTH;
use http::{HeaderValue, Method};
use http_body::{Body as HttpBody, Frame, SizeHint};
use reqwest::redirect::{Attempt, Policy};

use super::origin::Origins;
use super::{BoxFuture, Transport, TransportError};
use crate::body::Body;

/// The transport that is used unless another is set: HTTP over a pool of connections, with TLS and the system's roots.
/// Redirects are followed only within their origin. Calls must be awaited within a tokio runtime.
///
/// The cryptography of TLS is *ring*, or the provider that the process has installed in `rustls` before the transport is made.
/// It is not installed by this: an application that makes clients of `reqwest` itself gives them a provider, for instance by the
/// feature `rustls` of `reqwest`.
#[derive(Clone)]
pub struct HttpTransport {
    client: reqwest::Client,
    origins: Origins,
}

impl HttpTransport {
    /// A transport with a pool of its own.
    ///
    /// # Errors
    /// When TLS cannot be set up.
    pub fn new(connect_timeout: Duration) -> Result<Self, TransportError> {
        let tls = super::tls::config().map_err(TransportError::other)?;
        let client = reqwest::Client::builder()
            .tls_backend_preconfigured(tls)
            .connect_timeout(connect_timeout)
            .redirect(Policy::custom(follow_within_origin))
            .referer(false);
        // It copies every request for what only HTTP/2 has: streams that the service has refused.
        #[cfg(not(feature = "http2"))]
        let client = client.retry(reqwest::retry::never().max_retries_per_request(0));
        Ok(Self {
            client: client.build().map_err(transport_error)?,
            origins: Origins::default(),
        })
    }
}

impl Transport for HttpTransport {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        match into_reqwest(request, &self.origins) {
            Ok(request) => {
                let response = self.client.execute(request);
                Box::pin(async move {
                    let mut response = pin!(response);
                    poll_fn(|context| {
                        let response = ready!(response.as_mut().poll(context));
                        let response = response.map_err(transport_error)?;
                        let response = http::Response::from(response);
                        Poll::Ready(Ok(response.map(|body| incoming(body, context))))
                    })
                    .await
                })
            }
            Err(error) => Box::pin(future::ready(Err(error))),
        }
    }
}

impl Debug for HttpTransport {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str("HttpTransport")
    }
}

const MAX_REDIRECTS: usize = 10;

/// A redirect to another origin is not followed: its response is given back as it is.
fn follow_within_origin(attempt: Attempt<'_>) -> reqwest::redirect::Action {
    let same = attempt
        .previous()
        .last()
        .is_some_and(|previous| previous.origin() == attempt.url().origin());
    if same && attempt.previous().len() <= MAX_REDIRECTS {
        attempt.follow()
    } else {
        attempt.stop()
    }
}

/// The address is left out: a key may be part of its query.
fn transport_error(error: reqwest::Error) -> TransportError {
    let error = error.without_url();
    if error.is_connect() {
        TransportError::connect(error)
    } else if error.is_timeout() {
        TransportError::timeout(error)
    } else {
        TransportError::other(error)
    }
}

/// The same as reqwest's own conversion, which reads the whole address each time.
fn into_reqwest(
    mut request: http::Request<Body>,
    origins: &Origins,
) -> Result<reqwest::Request, TransportError> {
    let url = origins.url(request.uri());
    let url = url.ok_or_else(|| TransportError::other("the address is none"))?;
    let mut sent = reqwest::Request::new(mem::take(request.method_mut()), url);
    *sent.headers_mut() = mem::take(request.headers_mut());
    let body = request.into_body();
    // Some servers answer 411 where it is left open whether a body follows, as what is below here does.
    if body.length() == Some(0) && expects_body(sent.method()) {
        let none = HeaderValue::from_static("0");
        sent.headers_mut().entry(CONTENT_LENGTH).or_insert(none);
    }
    *sent.body_mut() = match body.as_bytes() {
        Some(bytes) if bytes.is_empty() => None,
        Some(bytes) => Some(bytes.clone().into()),
        None => Some(reqwest::Body::wrap(Outgoing(body))),
    };
    Ok(sent)
}

/// Whether a body has a meaning for a method, so that a request without one tells that (RFC 9110 §8.6).
fn expects_body(method: &Method) -> bool {
    [Method::POST, Method::PUT, Method::PATCH].contains(method)
}

struct Outgoing(Body);

impl HttpBody for Outgoing {
    type Data = Bytes;
    type Error = TransportError;

    fn poll_frame(
        mut self: Pin<&mut Self>,
        context: &mut Context<'_>,
    ) -> Poll<Option<Result<Frame<Bytes>, TransportError>>> {
        Pin::new(&mut self.0).poll_next(context).map_ok(Frame::data)
    }

    fn is_end_stream(&self) -> bool {
        self.0.length() == Some(0)
    }

    /// A known length is sent as `Content-Length`.
    fn size_hint(&self) -> SizeHint {
        self.0
            .length()
            .map_or_else(SizeHint::default, SizeHint::with_exact)
    }
}

/// The body of a response. What has come together with its head needs no stream.
fn incoming(mut rest: reqwest::Body, context: &mut Context<'_>) -> Body {
    if is_over(&rest) {
        return Body::empty();
    }
    match poll_data(&mut rest, context) {
        Poll::Ready(Some(Ok(data))) if is_over(&rest) => data.into(),
        Poll::Ready(None) => Body::empty(),
        Poll::Ready(first) => Body::stream(Incoming { first, rest }),
        Poll::Pending => Body::stream(Incoming { first: None, rest }),
    }
}

/// Whether nothing is left of a body that says how long it is.
fn is_over(body: &reqwest::Body) -> bool {
    body.size_hint().exact() == Some(0)
}

fn poll_data(
    body: &mut reqwest::Body,
    context: &mut Context<'_>,
) -> Poll<Option<Result<Bytes, TransportError>>> {
    loop {
        match ready!(Pin::new(&mut *body).poll_frame(context)) {
            Some(Ok(frame)) => {
                // A frame without data holds trailers.
                if let Ok(data) = frame.into_data() {
                    return Poll::Ready(Some(Ok(data)));
                }
            }
            Some(Err(error)) => return Poll::Ready(Some(Err(transport_error(error)))),
            None => return Poll::Ready(None),
        }
    }
}

struct Incoming {
    first: Option<Result<Bytes, TransportError>>,
    rest: reqwest::Body,
}

impl Stream for Incoming {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        match self.first.take() {
            Some(first) => Poll::Ready(Some(first)),
            None => poll_data(&mut self.rest, context),
        }
    }
}
