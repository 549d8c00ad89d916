use std::fmt::{self, Debug, Formatter};

use bytes::Bytes;
use http::{HeaderValue, StatusCode, header};

use super::CHUNK;
use super::range::Part;
use crate::body::{Body, unfold};
use crate::error::{Error, Kind};
use crate::reply::Reply;
use crate::request::Request;
use crate::stream::{Download, Opening, open};
use crate::transport::{BoxFuture, TransportError};

/// A call whose answer is asked for range by range, when it is awaited: as one [`Download`].
///
/// The ranges have to join, and belong to the same content: its length may not change, nor its `ETag`. Each is a request with
/// the time limits of the call.
///
/// ```
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|request| {
///     let (range, body) = match request.headers()["range"].to_str() {
///         Ok("bytes=0-2") => ("bytes 0-2/5", "hel"),
///         _ => ("bytes 3-4/5", "lo"),
///     };
///     let mut response = MemoryTransport::answer(206, body);
///     response.headers_mut().insert("content-range", range.parse().unwrap());
///     response
/// });
/// let core = Core::builder().base_url("https://files.example.com").transport(transport).build()?;
///
/// let download = core.request_to("GET", "/hello").chunked_download().chunk_size(3).await?;
/// assert_eq!(download.content_length(), Some(5));
/// assert_eq!(download.collect(5).await?, "hello");
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct ChunkedDownload {
    request: Request,
    chunk_size: usize,
}

impl ChunkedDownload {
    pub(super) fn new(request: Request) -> Self {
        Self {
            request,
            chunk_size: CHUNK,
        }
    }

    /// The bytes of a range; 4 MiB unless set.
    pub fn chunk_size(self, bytes: usize) -> Self {
        Self {
            chunk_size: bytes.max(1),
            ..self
        }
    }
}

impl IntoFuture for ChunkedDownload {
    type Output = Result<Download, Error>;
    type IntoFuture = Opening<Download>;

    fn into_future(mut self) -> Opening<Download> {
        Opening::new(async move {
            let limit = self.request.options().response_limit;
            let (reply, body) = receive(self.request, self.chunk_size as u64).await?;
            Ok(Download::new(reply, body, limit))
        })
    }
}

impl Debug for ChunkedDownload {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut download = f.debug_tuple("ChunkedDownload");
        download.field(&self.request).finish()
    }
}

/// The answer to the first range, with a body that goes on to the last one.
async fn receive(request: Request, size: u64) -> Result<(Reply, Body), Error> {
    let (reply, body) = match ranged(&request, 0, size).await {
        // Content of no bytes has no range.
        Err(error) if error.status() == Some(416) => open(request.clone()).await?,
        outcome => outcome?,
    };
    if reply.status != StatusCode::PARTIAL_CONTENT {
        return Ok((reply, body));
    }
    let part = Part::of(reply.headers()).filter(|part| part.start == 0);
    let Some(part) = part else {
        let what = format!("{} with a range that is not the first", reply.status);
        return Err(Error::of_reply(Kind::Decode, reply, what));
    };
    let ranges = Ranges {
        request,
        size,
        body: body.with_length(part.end),
        at: part.end,
        total: part.total,
        tag: reply.headers().get(header::ETAG).cloned(),
    };
    let body = Body::stream(unfold(Some(ranges), next)).with_length(part.total);
    Ok((reply, body))
}

fn ranged(
    request: &Request,
    start: u64,
    end: u64,
) -> impl Future<Output = Result<(Reply, Body), Error>> + Send + 'static {
    let mut request = request.clone();
    request.header("range", &format!("bytes={start}-{}", end - 1));
    open(request)
}

/// What is still to come.
struct Ranges {
    request: Request,
    size: u64,
    /// The body of the current range, which ends at `at`.
    body: Body,
    at: u64,
    total: u64,
    tag: Option<HeaderValue>,
}

type Chunk = Result<Bytes, TransportError>;

/// The next bytes; nothing comes after what went wrong.
fn next(ranges: Option<Ranges>) -> BoxFuture<'static, Option<(Chunk, Option<Ranges>)>> {
    Box::pin(async move {
        let mut ranges = ranges?;
        match ranges.next().await {
            Ok(chunk) => Some((Ok(chunk?), Some(ranges))),
            Err(error) => Some((Err(error), None)),
        }
    })
}

impl Ranges {
    async fn next(&mut self) -> Result<Option<Bytes>, TransportError> {
        loop {
            if let Some(chunk) = self.body.next().await {
                return chunk.map(Some);
            }
            if self.at >= self.total {
                return Ok(None);
            }
            self.turn().await?;
        }
    }

    /// Goes on to the next range.
    async fn turn(&mut self) -> Result<(), TransportError> {
        // Gives back what the body of the last one holds.
        self.body = Body::empty();
        let end = self.at.saturating_add(self.size).min(self.total);
        let opened = ranged(&self.request, self.at, end).await;
        let (reply, body) = opened.map_err(transport_error)?;
        let part = Part::of(reply.headers()).filter(|part| {
            reply.status == StatusCode::PARTIAL_CONTENT
                && part.start == self.at
                && part.total == self.total
        });
        let Some(part) = part else {
            let what = "a range does not go on from the last one";
            return Err(TransportError::other(what));
        };
        let tag = reply.headers().get(header::ETAG);
        if self
            .tag
            .as_ref()
            .zip(tag)
            .is_some_and(|(first, tag)| first != tag)
        {
            return Err(TransportError::other("the content changed on the way"));
        }
        self.body = body.with_length(part.end - part.start);
        self.at = part.end;
        Ok(())
    }
}

fn transport_error(error: Error) -> TransportError {
    match error.kind() {
        Kind::Connect => TransportError::connect(error),
        Kind::Timeout => TransportError::timeout(error),
        _ => TransportError::other(error),
    }
}
