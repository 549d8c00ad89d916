use std::sync::{Arc, Mutex};

use connector_runtime::auth::ApiKey;
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Body, Bytes, Core, Error, Kind, MemoryTransport, Retry, http};

use super::Act::Send;
use super::{Counted, core, played};

const CONTENT: &str = "0123456789";

fn answer(status: u16, headers: &[(&'static str, &str)]) -> http::Response<Bytes> {
    let mut response = http::Response::builder().status(status);
    for (name, value) in headers {
        response = response.header(*name, *value);
    }
    response.body(Bytes::new()).expect("the head is valid")
}

/// A service that takes chunks at an address: its answer to each is given by the number and the range of the chunk.
fn taking(
    location: &'static str,
    take: impl Fn(usize, &str) -> http::Response<Bytes> + std::marker::Send + Sync + 'static,
) -> MemoryTransport {
    let chunks = Mutex::new(0);
    MemoryTransport::new(move |request| {
        let Some(range) = request.headers().get("content-range") else {
            return answer(200, &[("location", location), ("x-ms-chunk-size", "4")]);
        };
        let mut chunks = chunks.lock().expect("nobody panics");
        *chunks += 1;
        take(*chunks, range.to_str().expect("it is text"))
    })
}

/// The end of a chunk's range.
fn last(range: &str) -> &str {
    range.split(['-', '/']).nth(1).unwrap_or_default()
}

fn client(transport: &MemoryTransport) -> Core {
    core(&PausedTimer::new(), transport.clone(), |builder| {
        builder.credential("key", ApiKey::header("x-api-key", "s3cret"))
    })
}

async fn upload(transport: &MemoryTransport) -> Result<Bytes, Error> {
    let call = client(transport)
        .request_to("POST", "/files?name=a")
        .header("x-note", "n");
    let call = call.bytes_body(
        "text/plain",
        played(&PausedTimer::new(), &[Send("01234"), Send("56789")]).with_length(10),
    );
    call.chunked_upload().await.map(Into::into)
}

fn sent(transport: &MemoryTransport) -> Vec<(String, String, String)> {
    let requests = transport.requests();
    let shown = requests.iter().map(|request| {
        let range = request
            .headers()
            .get("content-range")
            .map_or("", |range| range.to_str().expect("it is text"));
        (
            format!("{} {}", request.method(), request.uri()),
            range.to_owned(),
            String::from_utf8_lossy(request.body()).into_owned(),
        )
    });
    shown.collect()
}

#[tokio::test]
async fn a_body_is_sent_in_the_chunks_that_the_service_wants() {
    let transport = taking("/upload/1?t=x", |number, range| {
        let received = format!("bytes=0-{}", last(range));
        let mut response = answer(200, &[("range", &received), ("x-ms-chunk-size", "5")]);
        *response.body_mut() = format!("answer {number}").into();
        response
    });
    assert_eq!(upload(&transport).await.unwrap(), "answer 3");
    let patch = "PATCH https://files.example.com/upload/1?t=x";
    let expected = [
        ("POST https://files.example.com/files?name=a", "", ""),
        (patch, "bytes=0-3/10", "0123"),
        (patch, "bytes=4-8/10", "45678"),
        (patch, "bytes=9-9/10", "9"),
    ];
    let expected =
        expected.map(|(to, range, body)| (to.to_owned(), range.to_owned(), body.to_owned()));
    assert_eq!(sent(&transport), expected);
    let requests = transport.requests();
    let header = |at: usize, name| {
        requests[at]
            .headers()
            .get(name)
            .map(|value: &http::HeaderValue| value.to_str().unwrap())
    };
    assert_eq!(header(0, "x-ms-transfer-mode"), Some("chunked"));
    assert_eq!(header(0, "x-ms-content-length"), Some("10"));
    assert_eq!(header(0, "content-type"), None);
    assert_eq!(header(1, "x-ms-transfer-mode"), None);
    assert_eq!(header(1, "content-type"), Some("text/plain"));
    for at in 0..4 {
        assert_eq!(
            (header(at, "x-api-key"), header(at, "x-note")),
            (Some("s3cret"), Some("n"))
        );
    }
}

#[tokio::test]
async fn what_was_not_received_is_sent_again() {
    let transport = taking("/upload/1", |number, range| match number {
        1 => answer(200, &[("range", "bytes=0-1")]),
        _ => answer(200, &[("range", &format!("bytes=0-{}", last(range)))]),
    });
    upload(&transport).await.unwrap();
    let bodies: Vec<String> = sent(&transport)
        .into_iter()
        .map(|(_, _, body)| body)
        .collect();
    assert_eq!(bodies, ["", "0123", "23", "4567", "89"]);
}

#[tokio::test]
async fn ranges_that_leave_a_gap_or_stand_still_are_errors() {
    for range in ["bytes=0-5", "bytes=4-5", "bytes=0-", "nothing"] {
        let transport = taking("/upload/1", move |_, _| answer(200, &[("range", range)]));
        let error = upload(&transport).await.unwrap_err();
        assert_eq!(
            (error.kind(), error.status()),
            (Kind::Decode, Some(200)),
            "{range}"
        );
    }
    let transport = taking("/upload/1", |_, _| answer(200, &[("range", "bytes=0-3")]));
    let error = upload(&transport).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "request: 200 OK with a range that does not go on from the last one"
    );
    assert_eq!(transport.requests().len(), 3);
}

#[tokio::test]
async fn credentials_do_not_follow_chunks_to_another_origin() {
    let transport = taking("https://storage.example.net/1", |_, _| answer(200, &[]));
    upload(&transport).await.unwrap();
    let requests = transport.requests();
    assert_eq!(requests[1].uri().host(), Some("storage.example.net"));
    for name in ["x-api-key", "x-note"] {
        assert!(
            requests[0].headers().contains_key(name) && !requests[1].headers().contains_key(name)
        );
    }
}

#[tokio::test]
async fn a_chunk_is_sent_again_like_a_request() {
    let transport = taking("/upload/1", |number, _| {
        answer(if number == 2 { 429 } else { 200 }, &[])
    });
    let core = core(&PausedTimer::new(), transport.clone(), |builder| {
        builder.retry(Retry::exponential())
    });
    let call = core
        .request_to("POST", "/files")
        .bytes_body("text/plain", CONTENT);
    call.chunked_upload().await.unwrap();
    let bodies: Vec<String> = sent(&transport)
        .into_iter()
        .map(|(_, _, body)| body)
        .collect();
    assert_eq!(bodies, ["", "0123", "4567", "4567", "89"]);
}

#[tokio::test]
async fn what_cannot_be_sent_in_chunks_is_an_error_before_anything_is_sent() {
    let transport = taking("/upload/1", |_, _| answer(200, &[]));
    let call = client(&transport).request_to("POST", "/files");
    let error = call.clone().chunked_upload().await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "request: there is no body to send in chunks"
    );
    let stream = played(&PausedTimer::new(), &[Send("0")]);
    let error = call
        .bytes_body("text/plain", stream)
        .chunked_upload()
        .await
        .unwrap_err();
    assert_eq!(error.kind(), Kind::Request);
    assert!(transport.requests().is_empty());

    let transport = MemoryTransport::new(|_| answer(200, &[]));
    let error = upload(&transport).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "request: 200 OK without an address for chunks"
    );
}

#[tokio::test]
async fn one_chunk_at_a_time_is_in_memory() {
    let transport = taking("/upload/1", |_, _| answer(200, &[]));
    let counted = Counted::default();
    let body = counted.body(256, || vec![0; 1 << 16]).with_length(1 << 24);
    let call = client(&transport)
        .request_to("POST", "/files")
        .bytes_body("a/b", body);
    call.chunked_upload().chunk_size(1 << 20).await.unwrap();
    assert_eq!((transport.requests().len(), counted.most()), (17, 1 << 16));
}

/// A service that gives ranges of a content; each answer may be changed by its number.
fn giving(
    content: &'static str,
    change: impl Fn(usize, &mut http::Response<Bytes>) + std::marker::Send + Sync + 'static,
) -> MemoryTransport {
    let count = Arc::new(Mutex::new(0));
    MemoryTransport::new(move |request| {
        let mut count = count.lock().expect("nobody panics");
        *count += 1;
        let mut response = match request.headers().get("range") {
            None => answer(200, &[]),
            Some(range) => {
                let range = range.to_str().expect("it is text");
                let bounds = range
                    .trim_start_matches("bytes=")
                    .split_once('-')
                    .expect("it is a range");
                let start: usize = bounds.0.parse().expect("it is a number");
                let end = bounds
                    .1
                    .parse::<usize>()
                    .map_or(0, |last| content.len().min(last + 1));
                if start >= content.len() {
                    return answer(
                        416,
                        &[("content-range", &format!("bytes */{}", content.len()))],
                    );
                }
                let said = format!("bytes {start}-{}/{}", end - 1, content.len());
                let mut response = answer(206, &[("content-range", &said), ("etag", "\"1\"")]);
                *response.body_mut() = content[start..end].into();
                response
            }
        };
        change(*count, &mut response);
        response
    })
}

async fn download(transport: &MemoryTransport) -> Result<Bytes, Error> {
    let call = client(transport).request_to("GET", "/file");
    let download = call.chunked_download().chunk_size(4).await?;
    download.collect(100).await
}

#[tokio::test]
async fn an_answer_is_asked_for_range_by_range() {
    let transport = giving(CONTENT, |_, _| {});
    assert_eq!(download(&transport).await.unwrap(), CONTENT);
    let requests = transport.requests();
    let ranges: Vec<&str> = requests
        .iter()
        .map(|request| request.headers()["range"].to_str().unwrap())
        .collect();
    assert_eq!(ranges, ["bytes=0-3", "bytes=4-7", "bytes=8-9"]);
    assert!(
        requests
            .iter()
            .all(|request| request.headers()["x-api-key"] == "s3cret")
    );
    assert_eq!(download(&giving("", |_, _| {})).await.unwrap(), "");
}

#[tokio::test]
async fn an_answer_that_comes_at_once_is_whole() {
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, CONTENT));
    assert_eq!(download(&transport).await.unwrap(), CONTENT);
    assert_eq!(transport.requests().len(), 1);
}

#[tokio::test]
async fn ranges_have_to_join() {
    fn set(response: &mut http::Response<Bytes>, name: &'static str, value: &'static str) {
        let value = http::HeaderValue::from_static(value);
        response.headers_mut().insert(name, value);
    }
    type Change = fn(usize, &mut http::Response<Bytes>);
    let changes: [Change; 6] = [
        |number, response| {
            if number == 1 {
                set(response, "content-range", "bytes 1-4/10")
            }
        },
        |number, response| {
            if number == 2 {
                set(response, "content-range", "bytes 5-8/10")
            }
        },
        |number, response| {
            if number == 2 {
                set(response, "content-range", "bytes 4-7/11")
            }
        },
        |number, response| {
            if number == 2 {
                set(response, "etag", "\"2\"")
            }
        },
        |number, response| {
            if number == 2 {
                *response.status_mut() = http::StatusCode::OK
            }
        },
        |number, response| {
            if number == 2 {
                response.body_mut().truncate(3)
            }
        },
    ];
    for (at, change) in changes.into_iter().enumerate() {
        let error = download(&giving(CONTENT, change)).await.unwrap_err();
        let kind = if at == 0 {
            Kind::Decode
        } else {
            Kind::Transport
        };
        assert_eq!(
            (error.kind(), error.status()),
            (kind, Some(206)),
            "{at}: {error}"
        );
    }
}

#[tokio::test]
async fn each_range_has_its_turn() {
    let streaming = MemoryTransport::streaming({
        let timer = PausedTimer::new();
        move |request| match request.headers()["range"].to_str() {
            Ok("bytes=0-3") => ranged("bytes 0-3/6", played(&timer, &[Send("01"), Send("23")])),
            _ => ranged("bytes 4-5/6", played(&timer, &[Send("45")])),
        }
    });
    let core = core(&PausedTimer::new(), streaming, |builder| {
        builder.concurrency(1)
    });
    let call = core
        .request_to("GET", "/file")
        .chunked_download()
        .chunk_size(4);
    assert_eq!(call.await.unwrap().collect(6).await.unwrap(), "012345");
}

fn ranged(range: &str, body: Body) -> http::Response<Body> {
    let response = http::Response::builder()
        .status(206)
        .header("content-range", range);
    response.body(body).expect("the head is valid")
}
