//! Bodies that are read and sent as they come.

mod chunked;
mod download;
mod events;
mod upload;
mod values;

use std::collections::VecDeque;
use std::pin::Pin;
use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::task::{Context, Poll, ready};
use std::time::Duration;

use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::transport::{BoxFuture, TransportError};
use connector_runtime::{Body, Bytes, Core, CoreBuilder, MemoryTransport, Retry, http};
use futures_core::Stream;

/// What a body does, one thing after the other.
#[derive(Clone)]
enum Act {
    Send(&'static str),
    Wait(u64),
    Fail,
    /// Nothing ever again.
    Hang,
}

use Act::{Fail, Hang, Send, Wait};

struct Played {
    acts: VecDeque<Act>,
    timer: PausedTimer,
    wait: Option<BoxFuture<'static, ()>>,
}

impl Stream for Played {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, context: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        loop {
            if let Some(wait) = &mut self.wait {
                ready!(wait.as_mut().poll(context));
                self.wait = None;
            }
            match self.acts.pop_front() {
                None => return Poll::Ready(None),
                Some(Send(text)) => return Poll::Ready(Some(Ok(text.into()))),
                Some(Wait(seconds)) => {
                    self.wait = Some(self.timer.sleep(Duration::from_secs(seconds)));
                }
                Some(Fail) => return Poll::Ready(Some(Err(TransportError::other("reset")))),
                Some(Hang) => self.wait = Some(Box::pin(std::future::pending())),
            }
        }
    }
}

/// A body that plays what it is told.
fn played(timer: &PausedTimer, acts: &[Act]) -> Body {
    Body::stream(Played {
        acts: acts.iter().cloned().collect(),
        timer: timer.clone(),
        wait: None,
    })
}

fn ok(media_type: &'static str, body: Body) -> http::Response<Body> {
    let response = http::Response::builder().header("content-type", media_type);
    response.body(body).expect("the head is valid")
}

/// A core without repetitions, whose service answers each request with the same body.
fn answering(
    timer: &PausedTimer,
    media_type: &'static str,
    acts: &'static [Act],
    set: impl FnOnce(CoreBuilder) -> CoreBuilder,
) -> Core {
    let clock = timer.clone();
    let transport = MemoryTransport::streaming(move |_| ok(media_type, played(&clock, acts)));
    core(timer, transport, set)
}

fn core(
    timer: &PausedTimer,
    transport: MemoryTransport,
    set: impl FnOnce(CoreBuilder) -> CoreBuilder,
) -> Core {
    let builder = Core::builder()
        .base_url("https://files.example.com")
        .retry(Retry::none())
        .timer(timer.clone())
        .transport(transport);
    set(builder).build().expect("the settings are complete")
}

/// A long body whose chunks are counted as long as they are in memory.
#[derive(Clone, Default)]
struct Counted {
    now: Arc<AtomicUsize>,
    most: Arc<AtomicUsize>,
}

struct Chunk(Vec<u8>, Counted);

impl AsRef<[u8]> for Chunk {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Drop for Chunk {
    fn drop(&mut self) {
        self.1.now.fetch_sub(self.0.len(), Ordering::Relaxed);
    }
}

impl Counted {
    fn chunk(&self, bytes: Vec<u8>) -> Bytes {
        let now = self.now.fetch_add(bytes.len(), Ordering::Relaxed) + bytes.len();
        self.most.fetch_max(now, Ordering::Relaxed);
        Bytes::from_owner(Chunk(bytes, self.clone()))
    }

    /// A body of many chunks.
    fn body(
        &self,
        chunks: usize,
        chunk: impl Fn() -> Vec<u8> + std::marker::Send + Unpin + 'static,
    ) -> Body {
        Body::stream(Repeated(chunks, chunk, self.clone()))
    }

    fn most(&self) -> usize {
        self.most.load(Ordering::Relaxed)
    }
}

struct Repeated<F>(usize, F, Counted);

impl<F: Fn() -> Vec<u8> + Unpin> Stream for Repeated<F> {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= 1;
        Poll::Ready(Some(Ok(self.2.chunk((self.1)()))))
    }
}
