//! Answers of values that stand one after the other.

use connector_runtime::{Bytes, Core, Error, MemoryTransport, Request, http};

struct ListNumbers(Request);

connector_runtime::request!(ListNumbers => sequence Vec<i64>);

/// Calls an operation whose answer has this media type and body.
async fn answer(media_type: &'static str, body: &'static str) -> Result<Vec<Vec<i64>>, Error> {
    let transport = MemoryTransport::new(move |_| {
        let mut response = http::Response::new(Bytes::from_static(body.as_bytes()));
        let media_type = http::HeaderValue::from_static(media_type);
        response.headers_mut().insert("content-type", media_type);
        response
    });
    let core = Core::builder()
        .base_url("https://example.com")
        .transport(transport)
        .build()?;
    ListNumbers(Request::new(&core, "ListNumbers", "GET", "/")).await
}

#[tokio::test]
async fn a_sequence_is_read_by_its_media_type() {
    for (media_type, body) in [
        ("application/jsonl", "[1]\n[2,3]\n"),
        (
            "application/x-ndjson; charset=utf-8",
            "\u{feff}[1]\r\n\r\n[2,3]",
        ),
        ("application/json-seq", "\u{1e}[1]\n\u{1e}[2,\n3]\n"),
        (
            "text/event-stream",
            "event: n\ndata: [1]\n\n: wait\n\ndata: [2,\ndata: 3]\n\ndata: [DONE]\n\n",
        ),
        ("application/json", " [[1], [2, 3]]"),
        ("", "\u{feff}[[1],[2,3]]"),
    ] {
        assert_eq!(
            answer(media_type, body).await.unwrap(),
            [vec![1], vec![2, 3]],
            "{media_type}"
        );
        assert!(
            answer(media_type, "").await.unwrap().is_empty(),
            "{media_type}"
        );
    }
}

#[tokio::test]
async fn a_value_that_does_not_fit_is_named() {
    let error = answer("application/jsonl", "[1]\n\n[2,\"x\"]\n")
        .await
        .unwrap_err();
    assert_eq!(error.decode_path().unwrap(), "$[1][1]");
    assert_eq!(
        error.to_string(),
        "ListNumbers: 200 OK with a body that does not fit (application/jsonl): \
         $[1][1]: expected an integer, found \"x\": [1]  [2,\"x\"]"
    );
    let error = answer("text/event-stream", "data: [1]\n\ndata: [2\n\n")
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "ListNumbers: 200 OK with a body that does not fit (text/event-stream): \
         $[1]: line 1 column 3: expected `,` or `]`: data: [1]  data: [2"
    );
    let error = answer("application/json", "[[1],2]").await.unwrap_err();
    assert_eq!(error.decode_path().unwrap(), "$[1]");
}
