//! One gibibyte through the default transport over the loopback interface: as a download, as an upload, as a part of a form
//! and as a sequence of values. Prints the time, and the most memory that the process had on the way (Linux), client and server
//! together.

mod server;

use std::fs;
use std::io;
use std::pin::Pin;
use std::task::{Context, Poll};
use std::time::Instant;

use connector_runtime::transport::TransportError;
use connector_runtime::{Body, Bytes, Call, Core, Error, Request, Upload};
use futures_core::Stream;

use server::{CHUNK, LINE, TOTAL};

fn main() -> io::Result<()> {
    let address = server::start()?;
    let runtime = tokio::runtime::Builder::new_current_thread()
        .enable_all()
        .build()?;
    runtime.block_on(all(&address)).map_err(io::Error::other)
}

async fn all(address: &str) -> Result<(), Error> {
    let core = Core::builder().base_url(address).build()?;
    core.request_to("PUT", "/")
        .bytes_body("a/b", "warm")
        .await?;
    println!("before: {} MiB", peak());

    let watch = Watch::start("download");
    let mut download = core.request_to("GET", "/bytes").download().await?;
    while download.chunk().await?.is_some() {}
    watch.stop(download.received());

    let watch = Watch::start("upload");
    let call = core.request_to("PUT", "/").bytes_body("a/b", body());
    call.await?;
    watch.stop(TOTAL);

    let watch = Watch::start("form");
    let mut form = Request::new(&core, "SendForm", "POST", "/");
    form.part("title", "long")
        .file("file", Upload::new("long.bin", body()));
    Call::empty(form).await?;
    watch.stop(TOTAL);

    let watch = Watch::start("values");
    let call = Call::<Vec<Vec<u32>>>::sequence(Request::new(&core, "List", "GET", "/lines"));
    let (mut values, mut count) = (call.stream(), 0);
    while let Some(value) = values.try_next().await? {
        count += u64::from(!value.is_empty());
    }
    watch.stop(count * LINE.len() as u64);
    Ok(())
}

/// A body of all the bytes, which starts anew for each time.
fn body() -> Body {
    Body::replayable(|| Zeros(TOTAL)).with_length(TOTAL)
}

struct Zeros(u64);

impl Stream for Zeros {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        if self.0 == 0 {
            return Poll::Ready(None);
        }
        self.0 -= CHUNK as u64;
        Poll::Ready(Some(Ok(vec![0; CHUNK].into())))
    }
}

struct Watch {
    what: &'static str,
    start: Instant,
}

impl Watch {
    fn start(what: &'static str) -> Self {
        // Starts the peak anew; without it, the peak is that of all so far.
        _ = fs::write("/proc/self/clear_refs", "5");
        let start = Instant::now();
        Self { what, start }
    }

    fn stop(self, bytes: u64) {
        let seconds = self.start.elapsed().as_secs_f64();
        let mebibytes = bytes >> 20;
        let Self { what, .. } = self;
        println!(
            "{what}: {mebibytes} MiB in {seconds:.1} s, at most {} MiB in memory",
            peak()
        );
    }
}

/// The most memory that the process had, in MiB.
fn peak() -> u64 {
    let status = fs::read_to_string("/proc/self/status").unwrap_or_default();
    let peak = status.lines().find_map(|line| line.strip_prefix("VmHWM:"));
    let kibibytes = peak.and_then(|peak| peak.split_whitespace().next()?.parse::<u64>().ok());
    kibibytes.unwrap_or_default() >> 10
}
