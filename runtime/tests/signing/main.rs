//! Credentials that are made of the whole request.

#[cfg(feature = "aws-sigv4")]
mod aws;
#[cfg(feature = "digest")]
mod digest;
mod seam;

use std::pin::Pin;
use std::sync::Arc;
use std::task::{Context, Poll};

use connector_runtime::auth::Credential;
use connector_runtime::transport::TransportError;
use connector_runtime::{Bytes, Core, CoreBuilder, MemoryTransport, http};

/// A client of a service that answers as told, with a credential.
fn client(
    credential: impl Credential + 'static,
    answer: impl Fn(&http::Request<Bytes>) -> http::Response<Bytes> + Send + Sync + 'static,
) -> (CoreBuilder, MemoryTransport) {
    let transport = MemoryTransport::new(answer);
    let builder = Core::builder()
        .default_url("https://notes.example.com")
        .transport(transport.clone())
        .credential("signed", Arc::new(credential));
    (builder, transport)
}

fn header(request: &http::Request<Bytes>, name: &str) -> String {
    let value = request.headers().get(name);
    let value = value.and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}

/// The stream of a body of which nothing is known before it is sent.
struct Empty;

impl futures_core::Stream for Empty {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(None)
    }
}
