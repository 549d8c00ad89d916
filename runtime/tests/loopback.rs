//! The default transport against a small server on the loopback interface.
#![cfg(feature = "reqwest")]

use std::io::{BufRead, BufReader, Read, Write};
use std::net::{TcpListener, TcpStream};
use std::pin::Pin;
use std::sync::mpsc::{Receiver, channel};
use std::task::{Context, Poll};
use std::thread;
use std::time::Duration;

use connector_runtime::auth::ApiKey;
use connector_runtime::transport::{HttpTransport, TransportError};
use connector_runtime::{
    Body, Bytes, Call, Core, CoreBuilder, Error, Kind, Request, Retry, Transport, Value, http,
};
use futures_core::Stream;

/// Starts a server that answers every request by its path, and gives its address and what it has received.
fn serve(answer: impl Fn(&str) -> Vec<u8> + Send + 'static) -> (String, Receiver<String>) {
    let listener = TcpListener::bind("127.0.0.1:0").expect("the loopback interface works");
    let address = format!(
        "http://{}",
        listener.local_addr().expect("the loopback interface works")
    );
    let (sender, received) = channel();
    thread::spawn(move || {
        for stream in listener.incoming() {
            let mut stream = stream.expect("the loopback interface works");
            let request = read_request(&stream);
            let answer = answer(request.split(' ').nth(1).unwrap_or_default());
            sender.send(request).expect("the loopback interface works");
            stream
                .write_all(&answer)
                .expect("the loopback interface works");
            if answer.is_empty() {
                // Holds the connection until the client gives up.
                let _ = stream.read(&mut [0]);
            }
        }
    });
    (address, received)
}

fn read_request(stream: &TcpStream) -> String {
    let mut reader = BufReader::new(stream);
    let mut request = String::new();
    while !request.ends_with("\r\n\r\n") {
        reader
            .read_line(&mut request)
            .expect("the loopback interface works");
    }
    let lower = request.to_ascii_lowercase();
    if let Some((_, length)) = lower.split_once("content-length: ") {
        let mut body = vec![
            0;
            length
                .split("\r\n")
                .next()
                .expect("the loopback interface works")
                .parse()
                .expect("the loopback interface works")
        ];
        reader
            .read_exact(&mut body)
            .expect("the loopback interface works");
        request.push_str(str::from_utf8(&body).expect("the loopback interface works"));
    } else if lower.contains("transfer-encoding: chunked") {
        while !request.ends_with("0\r\n\r\n") {
            reader
                .read_line(&mut request)
                .expect("the loopback interface works");
        }
    }
    request
}

fn response(head: &str, body: &str) -> Vec<u8> {
    format!(
        "HTTP/1.1 {head}\r\nConnection: close\r\nContent-Length: {}\r\n\r\n{body}",
        body.len()
    )
    .into_bytes()
}

fn core(address: &str, set: impl FnOnce(CoreBuilder) -> CoreBuilder) -> Core {
    let builder = Core::builder()
        .base_url(address)
        .credential("key", ApiKey::query("key", "s3cret"))
        .retry(Retry::none());
    set(builder).build().expect("the loopback interface works")
}

async fn failure(address: &str, set: impl FnOnce(CoreBuilder) -> CoreBuilder) -> Error {
    let error = Call::content(Request::new(&core(address, set), "Test", "GET", "/x"))
        .await
        .expect_err("the call fails");
    let shown = format!("{error} {error:?}");
    assert!(
        shown.starts_with("Test: ") && !shown.contains("s3cret"),
        "{shown}"
    );
    assert_eq!(error.attempts(), 1);
    error
}

#[tokio::test]
async fn a_request_arrives_and_its_answer_comes_back() {
    let chunked = "HTTP/1.1 200 OK\r\nConnection: close\r\nTransfer-Encoding: chunked\r\n\r\n2\r\n[1\r\n3\r\n,2]\r\n0\r\n\r\n";
    let (address, received) = serve(|_| chunked.as_bytes().to_vec());
    let mut request = Request::new(&core(&address, |builder| builder), "Test", "POST", "/a/{x}");
    request.path("x", "b c").query("q", "ü").body("hello");
    let response = Call::<Vec<u8>>::json(request).response().await.unwrap();
    assert_eq!((response.status(), response.into_body()), (200, vec![1, 2]));
    let request = received.recv().unwrap();
    assert!(
        request.starts_with("POST /a/b%20c?q=%C3%BC&key=s3cret HTTP/1.1\r\n"),
        "{request}"
    );
    assert!(
        request.contains("content-type: application/json\r\n")
            && request.ends_with("\r\n\r\n\"hello\""),
        "{request}"
    );
}

#[tokio::test]
async fn redirects_are_followed_within_their_origin_only() {
    let (other, other_received) = serve(|_| response("200 OK", "\"other\""));
    let (address, received) = serve(move |path| match path.split('?').next().unwrap() {
        "/x" => response("302 Found\r\nLocation: /y", ""),
        "/y" => response("200 OK", "\"same\""),
        _ => response(
            &format!("307 Temporary Redirect\r\nLocation: {other}/z"),
            "",
        ),
    });
    let core = core(&address, |builder| builder);
    assert_eq!(
        Call::<Value>::json(Request::new(&core, "Test", "GET", "/x"))
            .await
            .unwrap(),
        "same"
    );
    let error = Call::<Value>::json(Request::new(&core, "Test", "GET", "/away"))
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Status, Some(307)));
    assert_eq!(received.try_iter().count(), 3);
    assert!(other_received.try_recv().is_err());
}

#[tokio::test]
async fn failures_are_told_apart() {
    let (silent, _received) = serve(|_| Vec::new());
    let error = failure(&silent, |builder| {
        builder.timeout(Duration::from_millis(100))
    })
    .await;
    assert_eq!(error.kind(), Kind::Timeout);

    let closed = TcpListener::bind("127.0.0.1:0")
        .unwrap()
        .local_addr()
        .unwrap();
    assert_eq!(
        failure(&format!("http://{closed}"), |builder| builder)
            .await
            .kind(),
        Kind::Connect
    );

    let (short, _received) =
        serve(|_| b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".to_vec());
    assert_eq!(
        failure(&short, |builder| builder).await.kind(),
        Kind::Transport
    );

    let (large, _received) = serve(|_| response("200 OK", &"x".repeat(100_000)));
    let error = failure(&large, |builder| builder.response_limit(99_999)).await;
    assert_eq!((error.kind(), error.status()), (Kind::TooLarge, Some(200)));
    let core = core(&large, |builder| builder.response_limit(100_000));
    let whole = Call::content(Request::new(&core, "Test", "GET", "/")).await;
    assert_eq!(whole.unwrap().bytes().len(), 100_000);
}

struct Chunks(Vec<&'static str>);

impl Stream for Chunks {
    type Item = Result<Bytes, TransportError>;

    fn poll_next(mut self: Pin<&mut Self>, _: &mut Context<'_>) -> Poll<Option<Self::Item>> {
        Poll::Ready(self.0.pop().map(|chunk| Ok(Bytes::from(chunk))))
    }
}

#[tokio::test]
async fn a_body_can_be_streamed() {
    let (address, received) = serve(|_| response("200 OK", "done"));
    let transport = HttpTransport::new(Duration::from_secs(5)).unwrap();
    let request = http::Request::post(address)
        .body(Body::stream(Chunks(vec!["cde", "ab"])))
        .unwrap();
    let body = transport.send(request).await.unwrap().into_body();
    assert_eq!(body.collect(4).await.unwrap().unwrap(), "done");
    assert!(
        received
            .recv()
            .unwrap()
            .ends_with("\r\n\r\n2\r\nab\r\n3\r\ncde\r\n0\r\n\r\n")
    );
}

#[tokio::test]
async fn a_known_length_is_told_ahead() {
    let (address, received) = serve(|_| response("200 OK", ""));
    let core = core(&address, |builder| builder);
    let call = core.request_to("PUT", "/x");
    let body = Body::stream(Chunks(vec!["cde", "ab"])).with_length(5);
    call.clone().bytes_body("a/b", body).await.unwrap();
    let request = received.recv().unwrap();
    assert!(request.contains("content-length: 5\r\n"), "{request}");
    assert!(request.ends_with("\r\n\r\nabcde"), "{request}");

    let body = Body::stream(Chunks(vec!["cde", "ab"])).with_length(4);
    let error = call.bytes_body("a/b", body).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Transport, "{error}");
}

#[tokio::test]
async fn a_method_that_makes_one_expect_a_body_tells_that_there_is_none() {
    let (address, received) = serve(|_| response("200 OK", ""));
    let core = core(&address, |builder| builder);
    for (method, tells) in [
        ("POST", true),
        ("PUT", true),
        ("PATCH", true),
        ("GET", false),
        ("DELETE", false),
    ] {
        core.request_to(method, "/x").await.unwrap();
        let request = received.recv().unwrap();
        let told = request.contains("\r\ncontent-length: 0\r\n");
        assert_eq!(told, tells, "{request}");
    }
}

#[tokio::test]
async fn an_answer_can_be_streamed() {
    let (address, _received) = serve(|path| match path.split('?').next().unwrap() {
        "/long" => response("200 OK", &"x".repeat(1 << 20)),
        _ => b"HTTP/1.1 200 OK\r\nContent-Length: 9\r\n\r\nhalf".to_vec(),
    });
    let core = core(&address, |builder| builder.response_limit(1));
    let mut download = core.request_to("GET", "/long").download().await.unwrap();
    assert_eq!(download.content_length(), Some(1 << 20));
    let mut chunks = 0;
    while download.chunk().await.unwrap().is_some() {
        chunks += 1;
    }
    assert!(chunks > 1);
    assert_eq!(download.received(), 1 << 20);

    let mut download = core.request_to("GET", "/half").download().await.unwrap();
    assert_eq!(download.chunk().await.unwrap().unwrap(), "half");
    let error = download.chunk().await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Transport, Some(200)));
}

#[cfg(feature = "gzip")]
#[tokio::test]
async fn a_limit_counts_what_was_decompressed() {
    /// 100,000 times the letter `x`.
    const PACKED: [u8; 132] = packed();
    let (address, _received) = serve(|path| {
        let length = if path.starts_with("/cut") { 100 } else { 132 };
        let head = format!(
            "HTTP/1.1 200 OK\r\nContent-Encoding: gzip\r\nContent-Length: {length}\r\nConnection: close\r\n\r\n"
        );
        [head.as_bytes(), &PACKED[..length]].concat()
    });
    let core = core(&address, |builder| builder.response_limit(99_999));
    let error = core.request_to("GET", "/x").await.unwrap_err();
    assert_eq!(error.kind(), Kind::TooLarge);
    let whole = core.request_to("GET", "/x").response_limit(100_000).await;
    assert_eq!(whole.unwrap().bytes().len(), 100_000);
    let download = core.request_to("GET", "/x").download().await.unwrap();
    assert_eq!(download.collect(1 << 20).await.unwrap().len(), 100_000);
    let limited = core.request_to("GET", "/x").response_limit(99_999);
    let download = limited.download().await.unwrap();
    let error = download.collect(1 << 20).await.unwrap_err();
    assert_eq!(error.kind(), Kind::TooLarge);
    let cut = core.request_to("GET", "/cut").response_limit(1 << 20).await;
    assert_eq!(cut.unwrap_err().kind(), Kind::Transport);
}

/// What `gzip` makes of 100,000 times the letter `x`: a head, a long run of repetitions, and a sum.
#[cfg(feature = "gzip")]
const fn packed() -> [u8; 132] {
    const HEAD: [u8; 21] = [
        0x1f, 0x8b, 0x08, 0, 0, 0, 0, 0, 0x02, 0x03, 0xed, 0xc1, 0x31, 0x01, 0, 0, 0, 0xc2, 0xa0,
        0xda, 0x8b,
    ];
    const REST: [u8; 5] = [0x6f, 0x0d, 0x0f, 0xa0, 0];
    const END: [u8; 11] = [
        0x80, 0x57, 0x03, 0x71, 0x11, 0x07, 0xfe, 0xa0, 0x86, 0x01, 0,
    ];
    let mut packed = [0; 132];
    let mut at = 0;
    while at < 132 {
        packed[at] = match at {
            0..21 => HEAD[at],
            21..26 => REST[at - 21],
            121.. => END[at - 121],
            _ => 0,
        };
        at += 1;
    }
    packed
}

#[cfg(feature = "digest")]
#[tokio::test]
async fn a_challenge_is_answered_with_the_target_that_is_sent() {
    use std::sync::atomic::{AtomicBool, Ordering};

    let is_first = AtomicBool::new(true);
    let (address, received) = serve(move |_| match is_first.swap(false, Ordering::Relaxed) {
        true => response(
            "401 Unauthorized\r\nWWW-Authenticate: Digest realm=\"r\", qop=\"auth\", nonce=\"n\"",
            "",
        ),
        false => response("200 OK", "1"),
    });
    let digest = connector_runtime::auth::Digest::new("ada", "s3cret");
    let core = core(&address, |builder| builder.credential("digest", digest));
    let request = core.request_to("POST", "/it's?a='b'&c=%20");
    request.body("hello").await.unwrap();
    let requests: Vec<String> = received.try_iter().collect();
    let target = "/it's?a=%27b%27&c=%20&key=s3cret";
    assert_eq!(requests.len(), 2);
    assert!(!requests[0].contains("authorization"));
    assert!(requests[1].starts_with(&format!("POST {target} HTTP/1.1\r\n")));
    assert!(requests[1].contains(&format!("uri=\"{target}\"")));
    assert!(requests.iter().all(|one| one.ends_with("\"hello\"")));
}

#[cfg(feature = "aws-sigv4")]
#[tokio::test]
async fn the_host_that_is_signed_is_the_one_that_is_sent() {
    let (address, received) = serve(|_| response("200 OK", "1"));
    let key = connector_runtime::auth::AwsSigV4::new("AKIDEXAMPLE", "s3cret", "local", "s3");
    // A service would check the whole of it; here, what the client says of itself.
    let told = |name: &str, request: &str| -> String {
        let line = request.lines().find(|line| line.starts_with(name));
        let (_, value) = line
            .and_then(|line| line.split_once(": "))
            .unwrap_or_default();
        value.to_owned()
    };
    let core = core(&address, |builder| builder.credential("aws", key));
    let host = address.trim_start_matches("http://");
    for is_given in [false, true] {
        let mut request = Request::new(&core, "Test", "GET", "/x");
        request.header("x-amz-date", "20260101T000000Z");
        if is_given {
            request.header("Host", host);
        }
        Call::<Value>::json(request).await.unwrap();
    }
    let requests: Vec<String> = received.try_iter().collect();
    let signatures: Vec<String> = requests
        .iter()
        .map(|one| told("authorization", one))
        .collect();
    assert!(!signatures[0].is_empty());
    assert_eq!(signatures[0], signatures[1]);
    assert_eq!(told("host", &requests[0]), told("host", &requests[1]));
}
