use std::panic::{AssertUnwindSafe, catch_unwind};
use std::time::Duration;

use connector_runtime::testing::{Expectation, MockTransport};
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{Bytes, Call, Core, Kind, Request, Value, http};
use serde_json::json;

use super::{add_note, get_note};

fn mocked() -> (MockTransport, Core, PausedTimer) {
    let (mock, timer) = (MockTransport::new(), PausedTimer::new());
    (mock.clone(), super::core(mock, &timer), timer)
}

#[tokio::test]
async fn a_call_is_known_by_its_example() {
    let (mock, core, _) = mocked();
    let milk = json!({"text": "Buy milk", "tags": ["a"]});
    let note = mock.when(get_note(&core, "n1")).answer(200, &"note");
    let added = mock.when(add_note(&core, &milk)).answer(201, &"added");
    assert_eq!(get_note(&core, "n1").await.unwrap(), "note");
    assert_eq!(
        add_note(&core, &milk).header("x-trace", 1).await.unwrap(),
        "added"
    );
    let mut request = Request::new(&core, "GetNote", "GET", "/notes/n1");
    request.query("lang", "en").query("view", "full");
    assert_eq!(Call::<Value>::json(request).await.unwrap(), "note");
    assert_eq!((note.calls(), added.calls()), (2, 1));
    assert_eq!(mock.requests().len(), 3);
    mock.verify().unwrap();
}

#[tokio::test]
async fn a_multipart_body_is_known_whatever_its_boundary_is() {
    let (mock, core, _) = mocked();
    let upload = |bytes: &'static str| {
        let mut request = Request::new(&core, "Upload", "POST", "/files");
        request.file("file", Bytes::from(bytes));
        Call::<Value>::json(request)
    };
    mock.when(upload("content")).answer(200, &());
    upload("content").await.unwrap();
    let error = upload("another").await.unwrap_err().to_string();
    assert!(error.contains("the body has \"another"), "{error}");
    mock.verify().unwrap_err();
}

#[tokio::test]
async fn answers_come_in_turn_and_waiting_takes_no_time() {
    let (mock, core, timer) = mocked();
    let busy = http::Response::builder()
        .status(503)
        .header("retry-after", "30");
    let expected = mock
        .operation("GetNote")
        .respond(busy.body(Bytes::new()).unwrap())
        .lose_connection()
        .answer(200, &1)
        .respond_with(|request| {
            let path = request.uri().path().to_owned();
            http::Response::new(Bytes::from(format!("{path:?}")))
        });
    assert_eq!(get_note(&core, "n1").await.unwrap(), 1);
    assert_eq!(timer.now(), Duration::from_secs(32));
    assert_eq!(get_note(&core, "n2").await.unwrap(), "/v1/notes/n2");
    assert_eq!(get_note(&core, "n3").await.unwrap(), "/v1/notes/n3");
    assert_eq!(expected.calls(), 5);
}

#[tokio::test]
async fn a_connection_fails_in_every_way() {
    type Fails = fn(Expectation) -> Expectation;
    let ways: [(Fails, Kind, usize, u64); 5] = [
        (Expectation::refuse_connection, Kind::Connect, 3, 4),
        (Expectation::lose_connection, Kind::Transport, 1, 0),
        (Expectation::time_out, Kind::Timeout, 1, 0),
        (Expectation::stay_silent, Kind::Timeout, 1, 120),
        (
            |expected| expected.break_off(200, "{\"id\":"),
            Kind::Transport,
            1,
            0,
        ),
    ];
    for (fail, kind, calls, seconds) in ways {
        let (mock, core, timer) = mocked();
        let expected = fail(mock.operation("AddNote"));
        let error = add_note(&core, &json!({})).await.unwrap_err();
        assert_eq!((error.kind(), expected.calls()), (kind, calls));
        assert_eq!(timer.now().as_secs(), seconds, "{kind:?}");
    }
}

#[tokio::test]
async fn what_nobody_expects_fails_at_once_and_says_what_was_nearest() {
    let (mock, core, _) = mocked();
    let error = get_note(&core, "n1").await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::Policy, 1));
    assert_eq!(error.to_string().matches("not expected").count(), 1);
    assert!(
        error.to_string().ends_with("; nothing is expected"),
        "{error}"
    );
    mock.when(add_note(&core, &json!({"text": "a", "tags": [1, 2]})));
    mock.when(get_note(&core, "n1")).times(1);
    get_note(&core, "n1").await.unwrap();
    for (call, expected) in [
        (
            get_note(&core, "n2"),
            "but the address is https://notes.example.com/v1/notes/n2 instead of https://notes.example.com/v1/notes/n1",
        ),
        (
            get_note(&core, "n1").query("view", "half"),
            "but the query has no `view=full`, the query has `view=half`, which is not expected",
        ),
        (
            add_note(&core, &json!({"text": "a", "tags": [1, 3]})),
            "but the body has 3 instead of 2 at $.tags[1]",
        ),
        (
            add_note(&core, &json!({"text": "a"})),
            "but the body has nothing instead of [1,2] at $.tags",
        ),
        (
            add_note(&core, &json!(1)).bytes_body("text/plain", "a"),
            "but the media type is text/plain instead of application/json, the body has \"a\" instead of \"{\\\"tags\\\":[1,2],\\\"text\\\":\\\"a\\\"}\" after 0 characters",
        ),
        (get_note(&core, "n1"), "but all its calls were made"),
    ] {
        let error = call.await.unwrap_err().to_string();
        assert!(error.ends_with(expected), "{error}");
    }
    mock.verify().unwrap_err();
}

#[tokio::test]
async fn secrets_are_compared_and_not_shown() {
    let (mock, core, _) = mocked();
    let with_token = |token: &str| {
        let body = json!({"password": token});
        get_note(&core, "n1").query("token", token).body(&body)
    };
    mock.when(with_token("hunter2")).answer(200, &());
    with_token("hunter2").await.unwrap();
    let error = with_token("hunter3").await.unwrap_err().to_string();
    let unmet = mock.verify().unwrap_err().to_string();
    for text in [&error, &unmet] {
        for secret in ["hunter2", "hunter3", "swordfish"] {
            assert!(!text.contains(secret), "{text}");
        }
        assert!(
            text.contains("key=…") && text.contains("the body has"),
            "{text}"
        );
    }
}

#[tokio::test]
async fn what_was_not_called_is_told() {
    let (mock, core, _) = mocked();
    mock.when(get_note(&core, "n1"))
        .answer(503, &())
        .answer(200, &());
    mock.operation("AddNote").times(2);
    let empty = Request::new(&core, "Broken", "GET", "/{id}");
    mock.when(Call::<Value>::json(empty));
    let _ = add_note(&core, &json!({})).await;
    let unmet = mock.verify().unwrap_err().to_string();
    assert_eq!(
        unmet,
        "the calls are not the expected ones\
         \n  missing: GetNote: GET https://notes.example.com/v1/notes/n1?view=full&lang=en: 0 of at least 2 calls\
         \n  missing: AddNote: 1 of 2 calls\
         \n  missing: a call that cannot be made: Broken: the path parameter `id` is not given"
    );
}

#[tokio::test]
async fn a_mock_that_is_dropped_verifies_itself() {
    let dropped = |mock: MockTransport| catch_unwind(AssertUnwindSafe(|| drop(mock)));
    let (mock, core, _) = mocked();
    mock.operation("GetNote");
    assert!(dropped(mock).is_ok(), "the client has a clone");
    let panic = catch_unwind(AssertUnwindSafe(|| drop(core))).unwrap_err();
    let text = panic.downcast_ref::<String>().unwrap();
    assert!(text.contains("GetNote: 0 of at least 1 calls"), "{text}");

    let mock = MockTransport::new();
    mock.operation("GetNote").times(0);
    assert!(dropped(mock).is_ok());
    let mock = MockTransport::new();
    mock.operation("GetNote");
    let _ = mock.verify();
    assert!(dropped(mock).is_ok());
}
