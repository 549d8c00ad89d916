use std::pin::Pin;
use std::sync::atomic::{AtomicU32, Ordering};
use std::sync::{Arc, Mutex};
use std::task::{Context, Poll};

use connector_runtime::timer::PausedTimer;
use connector_runtime::transport::{BoxFuture, Transport, TransportError};
use connector_runtime::{
    Body, Bytes, Call, Core, Kind, MemoryTransport, Request, Retry, Upload, http,
};
use futures_core::Stream;

use super::Act::{Fail, Send};
use super::Counted;

fn busy(answers: MemoryTransport) -> Core {
    super::core(&PausedTimer::new(), answers, |builder| {
        builder.retry(Retry::exponential())
    })
}

/// A service that is busy twice before it answers.
fn busy_twice() -> MemoryTransport {
    let times = AtomicU32::new(0);
    MemoryTransport::new(move |_| match times.fetch_add(1, Ordering::Relaxed) {
        0 | 1 => MemoryTransport::answer(503, ""),
        _ => MemoryTransport::answer(200, "{}"),
    })
}

struct Once(Option<&'static str>);

impl Stream for Once {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.take().map(|text| Ok(text.into())))
    }
}

#[tokio::test]
async fn a_stream_that_there_is_only_once_is_sent_once() {
    let transport = busy_twice();
    let core = busy(transport.clone());
    let call = core
        .request_to("PUT", "/file")
        .bytes_body("text/plain", Body::stream(Once(Some("hello"))));
    let copy = call.clone();
    assert_eq!(call.await.unwrap_err().status(), Some(503));
    assert_eq!(transport.requests().len(), 1);
    assert_eq!(transport.requests()[0].body(), "hello");

    let error = copy.await.unwrap_err();
    assert_eq!(error.kind(), Kind::Request);
    assert_eq!(
        error.to_string(),
        "request: body: it is a stream that was sent already"
    );
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn a_stream_that_starts_anew_is_sent_again() {
    let transport = busy_twice();
    let body = Body::replayable(|| Once(Some("hello")));
    let call = busy(transport.clone())
        .request_to("PUT", "/file")
        .bytes_body("text/plain", body);
    let copy = call.clone();
    assert_eq!(call.response().await.unwrap().attempts(), 3);
    copy.await.unwrap();
    let requests = transport.requests();
    assert_eq!(requests.len(), 4);
    assert!(requests.iter().all(|request| request.body() == "hello"));
}

#[tokio::test]
async fn a_body_that_breaks_off_fails_its_request() {
    let transport = busy_twice();
    let timer = PausedTimer::new();
    let body = super::played(&timer, &[Send("a"), Fail]);
    let call = busy(transport.clone())
        .request_to("PUT", "/file")
        .bytes_body("text/plain", body);
    assert_eq!(call.await.unwrap_err().kind(), Kind::Transport);
    assert!(transport.requests().is_empty());
}

/// Keeps the length that bodies have before they are read, and reads them chunk by chunk.
#[derive(Clone, Default)]
struct Reading(Arc<Mutex<Vec<Lengths>>>);

/// The length that a body said it has, and that which it had.
type Lengths = (Option<u64>, u64);

impl Transport for Reading {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let mut body = request.into_body();
            let (said, mut read) = (body.length(), 0);
            while let Some(chunk) =
                std::future::poll_fn(|context| Pin::new(&mut body).poll_next(context)).await
            {
                read += chunk?.len() as u64;
            }
            self.0.lock().expect("nobody panics").push((said, read));
            Ok(http::Response::new(Body::empty()))
        })
    }
}

fn form(transport: impl Transport + 'static, files: Vec<Upload>) -> Call<()> {
    let builder = Core::builder().base_url("https://files.example.com");
    let core = builder
        .timer(PausedTimer::new())
        .transport(transport)
        .build()
        .expect("the settings are complete");
    let mut request = Request::new(&core, "SendFiles", "POST", "/files");
    request.part("title", "two").file_list("file", files);
    Call::empty(request)
}

#[tokio::test]
async fn the_length_of_a_form_is_known_if_that_of_its_parts_is() {
    let reading = Reading::default();
    let sized = Body::replayable(|| Once(Some("hello"))).with_length(5);
    form(reading.clone(), vec![Upload::new("a", "abc"), sized.into()])
        .await
        .unwrap();
    form(
        reading.clone(),
        vec![Body::stream(Once(Some("hello"))).into()],
    )
    .await
    .unwrap();
    let seen = reading.0.lock().unwrap().clone();
    assert_eq!(seen[0].0, Some(seen[0].1));
    assert_eq!(seen[1].0, None);
}

#[tokio::test]
async fn a_form_is_sent_part_by_part() {
    let counted = Counted::default();
    let reading = Reading::default();
    let files = (0..4).map(|_| counted.body(1 << 10, || vec![0; 1 << 16]).into());
    form(reading.clone(), files.collect()).await.unwrap();
    assert_eq!(counted.most(), 1 << 16);
    assert!(reading.0.lock().unwrap()[0].1 > 1 << 28);
}

#[tokio::test]
async fn a_form_is_sent_again_if_all_its_parts_can_be() {
    let file = || Upload::new("a.txt", Body::replayable(|| Once(Some("hello"))));
    let transport = busy_twice();
    let call = form(transport.clone(), vec![file(), vec![1].into()]).idempotent(true);
    call.await.unwrap();
    let requests = transport.requests();
    assert_eq!(requests.len(), 3);
    assert_eq!(requests[0].body(), requests[2].body());

    let transport = busy_twice();
    let once = Upload::from(Body::stream(Once(Some("hello"))));
    let call = form(transport.clone(), vec![file(), once]).idempotent(true);
    assert_eq!(call.await.unwrap_err().status(), Some(503));
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn the_parts_of_a_form_stand_as_they_do_in_memory() {
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, ""));
    let stream = Upload::from(Body::stream(Once(Some("hello")))).content_type("text/plain");
    form(transport.clone(), vec![Upload::new("a", "abc"), stream])
        .await
        .unwrap();
    let requests = transport.requests();
    let media_type = requests[0].headers()["content-type"].to_str().unwrap();
    let boundary = media_type.split_once("boundary=").unwrap().1;
    let body = str::from_utf8(requests[0].body())
        .unwrap()
        .replace(boundary, "B");
    let expected = [
        "--B\r\nContent-Disposition: form-data; name=\"title\"\r\n\r\ntwo\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a\"\r\nContent-Type: application/octet-stream\r\n\r\nabc\r\n",
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"file\"\r\nContent-Type: text/plain\r\n\r\nhello\r\n",
        "--B--\r\n",
    ];
    assert_eq!(body, expected.concat());
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_file_is_opened_for_each_time_it_is_sent() {
    let path = std::env::temp_dir().join(format!("connector-runtime-{}.txt", std::process::id()));
    std::fs::write(&path, "hello").unwrap();
    let file = Upload::file(&path).await.unwrap();
    assert!(
        format!("{file:?}").ends_with(".txt, Body(replayable stream, 5 bytes))"),
        "{file:?}"
    );
    // What is appended is not sent, and what is missing is noticed.
    std::fs::write(&path, "HELLO, again").unwrap();
    let builder = Core::builder().base_url("https://files.example.com");
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, ""));
    let core = builder.transport(transport.clone()).build().unwrap();
    let send = |file: &Upload| {
        let mut request = Request::new(&core, "SendFiles", "POST", "/files");
        request.file("file", file.clone());
        Call::empty(request)
    };
    send(&file).await.unwrap();
    let body = transport.requests()[0].body().clone();
    assert!(
        str::from_utf8(&body)
            .unwrap()
            .contains("\r\n\r\nHELLO\r\n--")
    );
    std::fs::write(&path, "HE").unwrap();
    let error = send(&file).retry(Retry::none()).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Transport, "{error}");
    std::fs::remove_file(&path).unwrap();
    let error = Body::file(&path).await.unwrap_err();
    assert_eq!(error.kind(), std::io::ErrorKind::NotFound);
}
