//! A whole client as it is generated, called against a transport in memory.

mod client;
mod model;

use std::time::Duration;

use client::{Client, CreateNoteOutcome, GetNoteError};
use connector_runtime::policy::Operation;
use connector_runtime::{Bytes, Call, Date, Kind, MemoryTransport, Request, Upload, http, wire};
use model::{Attachment, Level, Note, NotePage, NoteState};
use serde_json::json;

const NOTE: &str = r#"{"id":"n1","due":null,"level":2,"tags":["a"],"colour":"red"}"#;

fn client(status: u16, body: &'static str) -> (Client, MemoryTransport) {
    let transport = MemoryTransport::new(move |_| {
        let mut response = MemoryTransport::answer(status, body);
        response
            .headers_mut()
            .insert("x-ms-request-id", http::HeaderValue::from_static("r-7"));
        response
    });
    let client = Client::builder()
        .api_key("k3y")
        .transport(transport.clone())
        .build()
        .expect("the client is complete");
    (client, transport)
}

#[tokio::test]
async fn a_list_is_asked_for_and_read() {
    let (client, transport) = client(
        200,
        r#"{"data":[{"id":"n1","level":1,"tags":[]}],"next":null}"#,
    );
    let ids = ["1".to_owned(), "2&3".to_owned()];
    let page = client
        .notes()
        .list("my work/ü")
        .state(NoteState::Open)
        .ids(&ids)
        .await
        .unwrap();
    assert_eq!(
        (page.data[0].id.as_str(), page.data[0].level, page.next),
        ("n1", Level::Low, None)
    );
    let request = &transport.requests()[0];
    assert_eq!(request.method(), "GET");
    assert_eq!(
        request.uri().to_string(),
        "https://notes.example.com/v1/notebooks/my%20work%2F%C3%BC/notes?state=open&ids=1&ids=2%263"
    );
    assert_eq!(request.headers()["x-api-key"], "k3y");
    assert_eq!(request.headers()["accept"], "application/json");
    assert!(
        request.headers()["user-agent"]
            .to_str()
            .unwrap()
            .starts_with("notes/2024-05-01 connector-runtime/")
    );
    let operation: &Operation = request.extensions().get().unwrap();
    assert_eq!((operation.id(), operation.attempt()), ("ListNotes", 1));
    assert_eq!(operation.path(), Some("/notebooks/{notebook}/notes"));
}

#[tokio::test]
async fn a_response_has_everything() {
    let (client, _) = client(200, NOTE);
    let response = client.notes().get("n1").response().await.unwrap();
    assert_eq!(
        (
            response.status(),
            response.request_id(),
            response.attempts()
        ),
        (200, Some("r-7"), 1)
    );
    assert_eq!(response.headers()["content-type"], "application/json");
    assert_eq!(response.raw(), NOTE);
    let note = response.into_body();
    assert_eq!((note.due.clone(), note.level), (Some(None), Level::High));
    assert_eq!(note.additional["colour"], "red");
    assert_eq!(wire::to_string(&note).unwrap(), NOTE);
}

#[tokio::test]
async fn a_call_can_be_customized() {
    let (client, transport) = client(200, NOTE);
    let call = client
        .notes()
        .get("n1")
        .customize()
        .header("x-trace", "1")
        .query("debug", true);
    call.timeout(Duration::from_secs(3)).await.unwrap();
    let request = &transport.requests()[0];
    assert_eq!(request.uri().query(), Some("debug=true"));
    assert_eq!(request.headers()["x-trace"], "1");
}

#[tokio::test]
async fn a_body_can_have_more_members() {
    let (client, transport) = client(201, NOTE);
    let note = wire::from_str(NOTE).unwrap();
    let call = client.notes().create("work", &note).customize();
    let call = call.body_member("level", 7).body_member("x\"y", [true]);
    call.await.unwrap();
    let sent = &transport.requests()[0];
    assert_eq!(
        sent.body(),
        r#"{"id":"n1","due":null,"tags":["a"],"colour":"red","level":7,"x\"y":[true]}"#
    );
    let bare = client.core().request_to("POST", "/x").body_member("a", 1);
    bare.await.unwrap();
    assert_eq!(transport.requests()[1].body(), r#"{"a":1}"#);
    let list = client.core().request_to("POST", "/x").body([1]);
    let error = list.body_member("a", 1).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Request);
    assert!(error.to_string().contains("member `a`"), "{error}");
}

#[tokio::test]
async fn a_typed_error_is_read_from_the_reply() {
    let (client, _) = client(404, r#"{"message":"no such note"}"#);
    let error = client.notes().get("gone").await.unwrap_err();
    let Some(GetNoteError::NotFound(problem)) = error.api::<GetNoteError>() else {
        panic!("{error}")
    };
    assert_eq!(problem.message, "no such note");
    assert_eq!(
        (error.kind(), error.status(), error.operation()),
        (Kind::Status, Some(404), "GetNote")
    );
    assert_eq!(
        error.to_string(),
        "GetNote: the service answered 404 Not Found: {\"message\":\"no such note\"} (request id r-7)"
    );
    let other = client.notes().list("work").await.unwrap_err();
    assert_eq!(other.api::<GetNoteError>(), None);
}

#[tokio::test]
async fn a_body_that_does_not_fit_is_placed() {
    let (client, _) = client(
        200,
        r#"{"data":[{"id":"n1","level":1,"tags":["a",5]}],"next":null}"#,
    );
    let error = client.notes().list("work").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Decode);
    assert_eq!(error.decode_path().as_deref(), Some("$.data[0].tags[1]"));
    assert_eq!(
        error.to_string(),
        "ListNotes: 200 OK with a body that does not fit: $.data[0].tags[1]: expected a string, found 5: \
         {\"data\":[{\"id\":\"n1\",\"level\":1,\"tags\":[\"a\",5]}],\"next\":null} (request id r-7)"
    );
}

#[tokio::test]
async fn an_outcome_depends_on_the_status() {
    let note: Note = serde_json::from_str(NOTE).unwrap();
    for (status, body) in [(201, NOTE), (204, ""), (202, "")] {
        let (client, transport) = client(status, body);
        let outcome = client.notes().create("work", &note).await;
        assert_eq!(transport.requests()[0].body(), NOTE);
        assert_eq!(
            transport.requests()[0].headers()["content-type"],
            "application/json"
        );
        match status {
            201 => assert_eq!(outcome.unwrap(), CreateNoteOutcome::Created(note.clone())),
            204 => assert_eq!(outcome.unwrap(), CreateNoteOutcome::NoContent),
            _ => assert!(
                outcome
                    .unwrap_err()
                    .to_string()
                    .contains("202 Accepted, which the definition does not declare")
            ),
        }
    }
}

#[tokio::test]
async fn no_body_is_null_where_null_may_come() {
    let (client, _) = client(200, "");
    let request = Request::new(client.core(), "GetDue", "GET", "/due");
    let due: Option<Date> = Call::json(request.clone()).await.unwrap();
    assert_eq!(due, None);
    let error = Call::<Date>::json(request).await.unwrap_err();
    assert!(error.to_string().contains("found the end of the text"));
}

#[tokio::test]
async fn every_kind_of_answer_is_read() {
    let (plain, transport) = client(200, "\"a title\"");
    assert_eq!(plain.notes().title().await.unwrap(), "a title");
    assert_eq!(transport.requests()[0].headers()["accept"], "text/plain");
    plain.notes().delete("n1").await.unwrap();
    let content = plain
        .notes()
        .attach("n1", Upload::from(vec![1, 2]))
        .await
        .unwrap();
    assert_eq!(
        (content.media_type(), &content.bytes()[..]),
        (Some("application/json"), &b"\"a title\""[..])
    );
    for (status, body, expected) in [
        (200, NOTE, true),
        (200, "", false),
        (204, "", false),
        (304, "", false),
    ] {
        let note = client(status, body).0.notes().latest().await.unwrap();
        assert_eq!(note.is_some(), expected, "{status}");
    }
    assert_eq!(
        client(304, "")
            .0
            .notes()
            .get("n1")
            .await
            .unwrap_err()
            .status(),
        Some(304)
    );
}

#[tokio::test]
async fn a_file_is_sent_with_its_fields() {
    let (client, transport) = client(200, "");
    let file = Upload::new("a\"b.txt", "hello").content_type("text/plain");
    client
        .notes()
        .attach("n1", file)
        .caption("größe")
        .await
        .unwrap();
    let request = &transport.requests()[0];
    let media_type = request.headers()["content-type"].to_str().unwrap();
    let boundary = media_type
        .strip_prefix("multipart/form-data; boundary=")
        .unwrap();
    let body = str::from_utf8(request.body()).unwrap();
    assert_eq!(
        body.replace(boundary, "B"),
        "--B\r\nContent-Disposition: form-data; name=\"file\"; filename=\"a%22b.txt\"\r\nContent-Type: text/plain\r\n\r\n\
         hello\r\n--B\r\nContent-Disposition: form-data; name=\"caption\"\r\n\r\ngröße\r\n--B--\r\n"
    );
}

#[tokio::test]
async fn what_the_definition_forgot_can_be_called() {
    let (client, transport) = client(200, NOTE);
    let call = client
        .core()
        .request_to("PATCH", "/notes/n1?full=1")
        .query("v", 2)
        .body(json!({"text": null}));
    let note: Note = call.into_json().await.unwrap();
    assert_eq!(note.id, "n1");
    let request = &transport.requests()[0];
    assert_eq!(
        request.uri(),
        "https://notes.example.com/v1/notes/n1?full=1&v=2"
    );
    assert_eq!(
        (request.method().as_str(), &request.body()[..]),
        ("PATCH", &br#"{"text":null}"#[..])
    );
    assert_eq!(request.headers()["x-api-key"], "k3y");
}

#[test]
fn models_work_with_any_serde_format() {
    let page = NotePage {
        data: vec![serde_json::from_str(NOTE).unwrap()],
        next: Some("2".into()),
    };
    let value = serde_json::to_value(&page).unwrap();
    assert_eq!(
        value["data"][0],
        serde_json::from_str::<serde_json::Value>(NOTE).unwrap()
    );
    assert_eq!(serde_json::from_value::<NotePage>(value).unwrap(), page);
    let error =
        serde_json::from_value::<NotePage>(json!({"data": [{}], "next": null})).unwrap_err();
    assert_eq!(error.to_string(), "$.data[0]: missing member `id`");
}

#[test]
fn enums_are_open() {
    assert_eq!(
        wire::from_str::<Vec<NoteState>>(r#"["done","x",7,true]"#).unwrap(),
        ["done", "x", "7", "true"].map(NoteState::from)
    );
    assert_eq!("done".parse::<NoteState>().unwrap().to_string(), "done");
    assert_eq!(wire::from_str::<Level>("9").unwrap(), Level::Unknown(9));
    assert_eq!(
        wire::to_string(&[Level::High, Level::Unknown(9)]).unwrap(),
        "[2,9]"
    );
    for json in [
        r#"{"kind":"link","url":"u"}"#,
        r#"{"kind":"new","x":1}"#,
        "5",
    ] {
        let attachment: Attachment = wire::from_str(json).unwrap();
        assert_eq!(
            matches!(attachment, Attachment::Unknown(_)),
            !json.contains("link")
        );
        assert_eq!(wire::to_string(&attachment).unwrap(), json);
    }
}

#[tokio::test]
async fn a_client_needs_no_more_than_its_address() {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let client = Client::builder()
        .base_url("http://localhost:1/api/")
        .basic("me", "pw")
        .transport(transport.clone());
    let client = client.build().unwrap();
    client.notes().delete("1").await.unwrap();
    assert_eq!(
        transport.requests()[0].uri(),
        "http://localhost:1/api/notes/1"
    );
    assert_eq!(
        transport.requests()[0].headers()["authorization"],
        "Basic bWU6cHc="
    );
}
