use std::time::Duration;

use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{Body, Call, Error, Kind, MemoryTransport, Request, Throughput, http};

use super::Act::{Fail, Hang, Send, Wait};
use super::{Act, Counted, answering, core, ok};

const TYPE: &str = "application/octet-stream";

/// What comes before something goes wrong, and that.
async fn broken(
    acts: &'static [Act],
    set: impl FnOnce(Call<()>) -> Call<()>,
) -> (String, Error, u64) {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, acts, |builder| builder);
    let call = set(Call::empty(Request::new(&core, "GetFile", "GET", "/file")));
    let mut download = call.download().await.expect("the answer is a success");
    let mut text = String::new();
    loop {
        match download.chunk().await {
            Ok(Some(chunk)) => text.push_str(str::from_utf8(&chunk).expect("it is text")),
            Ok(None) => panic!("the body ends well: {text}"),
            Err(error) => {
                assert!(matches!(download.chunk().await, Ok(None)));
                return (text, error, timer.now().as_secs());
            }
        }
    }
}

#[tokio::test]
async fn a_body_is_read_as_it_comes() {
    let timer = PausedTimer::new();
    let core = answering(
        &timer,
        TYPE,
        &[
            Send("a"),
            Wait(50),
            Send("b"),
            Wait(50),
            Send("c"),
            Wait(50),
        ],
        |builder| builder.throughput(None),
    );
    let mut download = core.request_to("GET", "/file").download().await.unwrap();
    assert_eq!(
        (download.status(), download.content_type()),
        (200, Some(TYPE))
    );
    assert_eq!(download.chunk().await.unwrap().unwrap(), "a");
    assert_eq!((timer.now().as_secs(), download.received()), (0, 1));
    // The limit of the whole call, 120 seconds, ended with the headers.
    assert_eq!(download.collect(2).await.unwrap(), "bc");
    assert_eq!(timer.now().as_secs(), 150);
}

#[tokio::test]
async fn a_body_that_breaks_off_is_an_error_of_the_operation() {
    let (text, error, _) = broken(&[Send("a"), Fail, Send("b")], |call| call).await;
    assert_eq!(
        (text.as_str(), error.kind(), error.status()),
        ("a", Kind::Transport, Some(200))
    );
    assert_eq!(
        error.to_string(),
        "GetFile: 200 OK with a body that broke off: the connection failed: reset"
    );
}

#[tokio::test]
async fn a_body_may_not_pause_for_ever() {
    let (text, error, seconds) = broken(&[Send("a"), Wait(59), Send("b"), Hang], |call| {
        call.throughput(None)
    })
    .await;
    assert_eq!(
        (text.as_str(), error.kind(), seconds),
        ("ab", Kind::Timeout, 119)
    );
    let shorter = |call: Call<()>| call.read_timeout(Duration::from_secs(5));
    let (text, error, seconds) = broken(&[Send("a"), Wait(4), Send("b"), Hang], shorter).await;
    assert_eq!(
        (text.as_str(), error.kind(), seconds),
        ("ab", Kind::Timeout, 9)
    );
    assert_eq!(
        error.to_string(),
        "GetFile: 200 OK with a body that broke off: the time was up: no more bytes within 5s"
    );
}

#[tokio::test]
async fn a_body_may_not_trickle() {
    const DRIP: [Act; 12] = [
        Wait(9),
        Send("a"),
        Wait(9),
        Send("b"),
        Wait(9),
        Send("c"),
        Wait(9),
        Send("d"),
        Wait(9),
        Send("e"),
        Wait(40),
        Send("f"),
    ];
    let (text, error, seconds) = broken(&DRIP, |call| call).await;
    assert_eq!(
        (text.as_str(), error.kind(), seconds),
        ("abcde", Kind::Timeout, 60)
    );
    assert!(
        error.to_string().ends_with("the body comes too slowly"),
        "{error}"
    );
    let patient = |call: Call<()>| call.throughput(None).read_timeout(Duration::from_secs(39));
    let (text, _, seconds) = broken(&DRIP, patient).await;
    assert_eq!((text.as_str(), seconds), ("abcde", 84));
    let slow = Throughput::new(1, Duration::from_secs(10));
    let (text, _, seconds) = broken(&DRIP, |call| call.throughput(slow)).await;
    assert_eq!((text.as_str(), seconds), ("a", 10));
}

#[tokio::test]
async fn whole_bodies_are_watched_too() {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, &[Send("a"), Hang], |builder| {
        builder.read_timeout(Duration::from_secs(7))
    });
    let error = core.request_to("GET", "/file").await.unwrap_err();
    assert_eq!((error.kind(), timer.now().as_secs()), (Kind::Timeout, 7));
    let error = core
        .request_to("GET", "/file")
        .read_timeout(None)
        .await
        .unwrap_err();
    // The throughput is measured over a minute.
    assert_eq!((error.kind(), timer.now().as_secs()), (Kind::Timeout, 67));
}

#[tokio::test]
async fn time_in_which_nobody_waits_does_not_count() {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, &[Send("a"), Wait(1), Send("b")], |builder| {
        builder
    });
    let mut download = core.request_to("GET", "/file").download().await.unwrap();
    assert_eq!(download.chunk().await.unwrap().unwrap(), "a");
    timer.advance(Duration::from_secs(3600));
    assert_eq!(download.chunk().await.unwrap().unwrap(), "b");
}

#[tokio::test]
async fn an_answer_that_is_no_success_is_read_whole() {
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(404, r#"{"why": "gone"}"#));
    let core = core(&PausedTimer::new(), transport, |builder| builder);
    let error = core
        .request_to("GET", "/file")
        .download()
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Status, Some(404)));
    assert_eq!(error.body().unwrap(), r#"{"why": "gone"}"#);
}

#[tokio::test]
async fn bodies_that_are_shorter_or_longer_than_they_say_are_errors() {
    let transport = MemoryTransport::new(|request| {
        let length = request.uri().path().trim_start_matches('/');
        let mut response = MemoryTransport::answer(200, "[1,2]");
        let length = http::HeaderValue::from_str(length).unwrap();
        response.headers_mut().insert("content-length", length);
        response
    });
    let core = core(&PausedTimer::new(), transport, |builder| builder);
    let download = core.request_to("GET", "5").download().await.unwrap();
    assert_eq!(download.content_length(), Some(5));
    assert_eq!(download.collect(5).await.unwrap(), "[1,2]");
    for length in ["6", "4"] {
        let download = core.request_to("GET", length).download().await.unwrap();
        let error = download.collect(100).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Transport, "{error}");
        let error = core.request_to("GET", length).await.unwrap_err();
        assert_eq!(error.kind(), Kind::Transport, "{error}");
    }
    // What is encoded on the way has another length there.
    for name in ["content-encoding", "transfer-encoding"] {
        let transport = MemoryTransport::new(move |_| {
            let response = http::Response::builder().header("content-length", "5");
            let response = response.header(name, "gzip");
            response.body("longer than 5".into()).unwrap()
        });
        let core = super::core(&PausedTimer::new(), transport, |builder| builder);
        assert!(core.request_to("GET", "/file").await.is_ok(), "{name}");
    }
    // The answer to HEAD tells the length of a body that it does not have.
    let transport = MemoryTransport::new(|_| {
        let response = http::Response::builder().header("content-length", "5");
        response.body(Default::default()).unwrap()
    });
    let core = super::core(&PausedTimer::new(), transport, |builder| builder);
    assert!(core.request_to("HEAD", "/file").await.is_ok());
}

#[tokio::test]
async fn a_download_has_no_limit_but_its_own() {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, &[Send("abc"), Send("def")], |builder| {
        builder.response_limit(1)
    });
    let download = || core.request_to("GET", "/file").download();
    assert_eq!(
        download().await.unwrap().collect(6).await.unwrap(),
        "abcdef"
    );
    let error = download().await.unwrap().collect(5).await.unwrap_err();
    assert_eq!(error.kind(), Kind::TooLarge);
    let call = core.request_to("GET", "/file").response_limit(5);
    let mut download = call.download().await.unwrap();
    assert_eq!(download.chunk().await.unwrap().unwrap(), "abc");
    assert_eq!(download.chunk().await.unwrap_err().kind(), Kind::TooLarge);
    assert!(download.chunk().await.unwrap().is_none());
}

#[tokio::test]
async fn a_request_counts_until_its_body_is_at_its_end_or_dropped() {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, &[Send("a"), Send("b")], |builder| {
        builder.concurrency(1).timeout(Duration::from_secs(3))
    });
    let open = || core.request_to("GET", "/file").download();
    let first = open().await.unwrap();
    assert_eq!(open().await.unwrap_err().kind(), Kind::Timeout);
    drop(first);
    let mut second = open().await.unwrap();
    while second.chunk().await.unwrap().is_some() {}
    assert_eq!(open().await.unwrap().collect(9).await.unwrap(), "ab");
}

#[tokio::test]
async fn a_long_body_takes_the_memory_of_a_chunk() {
    let counted = Counted::default();
    let body = counted.clone();
    let transport =
        MemoryTransport::streaming(move |_| ok(TYPE, body.body(1 << 14, || vec![0; 1 << 16])));
    let core = core(&PausedTimer::new(), transport, |builder| {
        builder.concurrency(1)
    });
    let mut download = core.request_to("GET", "/file").download().await.unwrap();
    while download.chunk().await.unwrap().is_some() {}
    assert_eq!((download.received(), counted.most()), (1 << 30, 1 << 16));
}

#[tokio::test]
async fn a_download_is_the_body_of_another_request() {
    let timer = PausedTimer::new();
    let core = answering(&timer, TYPE, &[Send("a"), Send("b")], |builder| builder);
    let download = core.request_to("GET", "/file").download().await.unwrap();
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, ""));
    let other = super::core(&timer, transport.clone(), |builder| builder);
    let call = other
        .request_to("PUT", "/copy")
        .bytes_body(TYPE, download.into_body());
    call.await.unwrap();
    assert_eq!(transport.requests()[0].body(), "ab");
}

#[cfg(feature = "reqwest")]
#[tokio::test]
async fn a_file_stands_there_when_all_of_it_came() {
    let folder = std::env::temp_dir().join(format!("connector-runtime-{}", std::process::id()));
    std::fs::create_dir_all(&folder).unwrap();
    let path = folder.join("file.bin");
    let files = || std::fs::read_dir(&folder).unwrap().count();
    let timer = PausedTimer::new();
    let fine = answering(&timer, TYPE, &[Send("ab"), Send("c")], |builder| builder);
    let download = fine.request_to("GET", "/file").download().await.unwrap();
    assert_eq!(download.save_to(&path).await.unwrap(), 3);
    assert_eq!(
        (std::fs::read(&path).unwrap().as_slice(), files()),
        (&b"abc"[..], 1)
    );

    let broken = answering(&timer, TYPE, &[Send("d"), Fail], |builder| builder);
    let download = broken.request_to("GET", "/file").download().await.unwrap();
    assert_eq!(
        download.save_to(&path).await.unwrap_err().kind(),
        Kind::Transport
    );
    assert_eq!(
        (std::fs::read(&path).unwrap().as_slice(), files()),
        (&b"abc"[..], 1)
    );

    let download = fine.request_to("GET", "/file").download().await.unwrap();
    let error = download
        .save_to(folder.join("none/file.bin"))
        .await
        .unwrap_err();
    assert_eq!((error.kind(), error.operation()), (Kind::File, "request"));
    std::fs::remove_dir_all(&folder).unwrap();
}

#[test]
fn bodies_tell_their_length() {
    assert_eq!(Body::empty().length(), Some(0));
    assert_eq!(format!("{:?}", Body::from("abc")), "Body(3 bytes)");
    let stream = Counted::default().body(1, || vec![0]);
    assert_eq!(
        (stream.length(), stream.with_length(7).length()),
        (None, Some(7))
    );
}
