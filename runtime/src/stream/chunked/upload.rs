use std::fmt::{self, Debug, Formatter};

use bytes::{Buf, Bytes, BytesMut};
use http::header;

use super::{CHUNK, LARGEST, range};
use crate::body::Body;
use crate::call::Call;
use crate::error::{Error, Kind};
use crate::pipeline;
use crate::reply::Reply;
use crate::request::{Request, resolve};
use crate::stream::Opening;
use crate::transport::TransportError;

/// A call whose body is sent in chunks, when it is awaited. What comes back is the answer to the last chunk.
///
/// The body may be a stream that there is only once, but its length has to be known. Only one chunk at a time is in memory. A
/// service that has received less of a chunk than was sent gets the rest of it. Each chunk is a request with the time limits of
/// the call, and is sent again like one; credentials do not follow to another origin.
///
/// ```
/// use connector_runtime::{Core, MemoryTransport, http};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|request| {
///     let mut response = MemoryTransport::answer(200, "");
///     let range = request.headers().get("content-range").and_then(|range| range.to_str().ok());
///     let (name, value) = match range.and_then(|range| range.split(['-', '/']).nth(1)) {
///         Some(last) => ("range", format!("bytes=0-{last}")),
///         None => ("location", "/upload/1".to_owned()),
///     };
///     response.headers_mut().insert(name, value.parse().unwrap());
///     response
/// });
/// let core = Core::builder().base_url("https://files.example.com").transport(transport.clone()).build()?;
///
/// let call = core.request_to("POST", "/files").bytes_body("text/plain", "hello");
/// call.chunked_upload().chunk_size(3).await?;
/// let requests = transport.requests();
/// assert_eq!(requests[0].headers()["x-ms-content-length"], "5");
/// assert_eq!(requests[1].headers()["content-range"], "bytes=0-2/5");
/// assert_eq!((requests[2].uri().path(), &requests[2].body()[..]), ("/upload/1", &b"lo"[..]));
/// # Ok(())
/// # }
/// ```
#[must_use = "a call does nothing until it is awaited"]
pub struct ChunkedUpload<T> {
    call: Call<T>,
    chunk_size: Option<usize>,
}

impl<T> ChunkedUpload<T> {
    pub(super) fn new(call: Call<T>) -> Self {
        let chunk_size = None;
        Self { call, chunk_size }
    }

    /// The bytes of a chunk. Unset, the service says it, up to 64 MiB, or else they are 4 MiB.
    pub fn chunk_size(self, bytes: usize) -> Self {
        let chunk_size = Some(bytes.max(1));
        Self { chunk_size, ..self }
    }
}

impl<T: 'static> IntoFuture for ChunkedUpload<T> {
    type Output = Result<T, Error>;
    type IntoFuture = Opening<T>;

    fn into_future(self) -> Opening<T> {
        let read = self.call.value;
        let sending = send(self.call.into_request(), self.chunk_size);
        Opening::new(async move { read(sending.await?) })
    }
}

impl<T> Debug for ChunkedUpload<T> {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_tuple("ChunkedUpload").field(&self.call).finish()
    }
}

async fn send(mut request: Request, chunk_size: Option<usize>) -> Result<Reply, Error> {
    let body = request.take_body()?;
    let (media_type, body) =
        body.ok_or_else(|| request.error(Kind::Request, "there is no body to send in chunks"))?;
    let total = body.length().ok_or_else(|| {
        let what = "the length of a body that is sent in chunks has to be known";
        request.error(Kind::Request, what)
    })?;
    let address = request.address()?;
    let mut start = request.clone();
    start.header("x-ms-transfer-mode", "chunked");
    start.header("x-ms-content-length", &total);
    let mut reply = pipeline::run(start).await?;
    let location = reply.headers().get(header::LOCATION);
    let location = location.and_then(|location| resolve(&address, location.to_str().ok()?));
    let Some(location) = location else {
        return Err(unexpected(&reply, "without an address for chunks"));
    };

    let mut chunks = Chunks::of(body);
    let (mut at, mut size) = (0, CHUNK);
    while at < total {
        size = chunk_size.or(suggested(&reply)).unwrap_or(size);
        let left = usize::try_from(total - at).unwrap_or(usize::MAX);
        let chunk = chunks.take(size.min(left)).await;
        let mut chunk = chunk.map_err(|error| Error::transport(reply.operation.clone(), error))?;
        while !chunk.is_empty() {
            let content = (media_type.clone(), chunk.clone());
            let mut patch = request.follow_with("PATCH", &location, content);
            let end = at + chunk.len() as u64;
            patch.header("content-range", &format!("bytes={at}-{}/{total}", end - 1));
            reply = pipeline::run(patch).await?;
            let received = received(&reply, at, end)?;
            chunk.advance(usize::try_from(received - at).unwrap_or(chunk.len()));
            at = received;
        }
    }
    Ok(reply)
}

/// How much the service has received; all of it if it does not say.
fn received(reply: &Reply, start: u64, end: u64) -> Result<u64, Error> {
    let Some(said) = reply.headers().get(header::RANGE) else {
        return Ok(end);
    };
    let received = said.to_str().ok().and_then(range::received);
    // Whatever lies outside of the chunk leaves a gap or sends nothing more.
    received
        .filter(|received| start < *received && *received <= end)
        .ok_or_else(|| unexpected(reply, "with a range that does not go on from the last one"))
}

/// The size that the service asks for.
fn suggested(reply: &Reply) -> Option<usize> {
    let size = reply.headers().get("x-ms-chunk-size")?;
    let size: u64 = size.to_str().ok()?.trim().parse().ok()?;
    let size = usize::try_from(size).unwrap_or(LARGEST);
    (size > 0).then_some(size.min(LARGEST))
}

#[cold]
fn unexpected(reply: &Reply, what: &str) -> Error {
    let what = format!("{} {what}", reply.status);
    Error::of_reply(Kind::Decode, reply.clone(), what)
}

/// A body in pieces of a size that is wanted.
struct Chunks {
    body: Body,
    ahead: Bytes,
}

impl Chunks {
    fn of(body: Body) -> Self {
        let ahead = Bytes::new();
        Self { body, ahead }
    }

    /// The next bytes, exactly as many.
    async fn take(&mut self, bytes: usize) -> Result<Bytes, TransportError> {
        if self.ahead.is_empty() {
            self.ahead = self.next().await?;
        }
        if self.ahead.len() >= bytes {
            return Ok(self.ahead.split_to(bytes));
        }
        let mut chunk = BytesMut::with_capacity(bytes);
        while chunk.len() < bytes {
            if self.ahead.is_empty() {
                self.ahead = self.next().await?;
            }
            let fitting = self.ahead.len().min(bytes - chunk.len());
            chunk.extend_from_slice(&self.ahead.split_to(fitting));
        }
        Ok(chunk.freeze())
    }

    async fn next(&mut self) -> Result<Bytes, TransportError> {
        let next = self.body.next().await;
        next.unwrap_or_else(|| Err(TransportError::other("the body ended early")))
    }
}
