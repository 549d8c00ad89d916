use connector_runtime::testing::{MockTransport, Playback, Recorder};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Bytes, Content, Core, Kind, http};
use serde_json::json;

use super::{add_note, get_note};

fn core(transport: impl connector_runtime::Transport + 'static) -> Core {
    super::core(transport, &PausedTimer::new())
}

#[tokio::test]
async fn a_recording_is_played_back() {
    let service = MockTransport::new();
    let answer = http::Response::builder().header("x-request-id", "r1");
    let answer = answer.body(r#"{"id": "n1", "n": 1.50}"#).unwrap();
    service
        .operation("GetNote")
        .refuse_connection()
        .respond(answer);
    service.operation("AddNote").lose_connection();
    let binary = http::Response::new(Bytes::from_static(b"\xff\x00swordfish\xfe"));
    service.operation("request").respond(binary);
    let recorder = Recorder::new(service);
    let calls = async |core: &Core| {
        let note = get_note(core, "n1").response().await.unwrap();
        let error = add_note(core, &json!({"text": "a"})).await.unwrap_err();
        let file: Content = core.request_to("GET", "/file").await.unwrap();
        let id = note.request_id().unwrap().to_owned();
        let length = file.bytes().len();
        (
            id,
            note.attempts(),
            note.raw().clone(),
            error.kind(),
            length,
        )
    };
    let recorded = calls(&core(recorder.clone())).await;
    assert_eq!(
        (&*recorded.0, recorded.1, recorded.3),
        ("r1", 2, Kind::Transport)
    );
    assert_eq!(recorded.2, r#"{"id": "n1", "n": 1.50}"#);

    let path = std::env::temp_dir().join(format!("recording-{}.json", std::process::id()));
    recorder.save(&path).unwrap();
    let playback = Playback::load(&path).unwrap();
    std::fs::remove_file(&path).unwrap();
    let played = calls(&core(playback.clone())).await;
    playback.verify().unwrap();
    let without_secret = recorded.4 - "swordfish".len() + "…".len();
    assert_eq!(
        played,
        (
            recorded.0,
            recorded.1,
            recorded.2,
            recorded.3,
            without_secret
        )
    );
}

#[tokio::test]
async fn secrets_are_not_recorded() {
    let service = MockTransport::new();
    let echo = |request: &http::Request<Bytes>| {
        let echo = format!("{request:?} swordfish shibboleth");
        let body = json!({"echo": echo, "access_token": "t0ken", "code": "E1"});
        let response = http::Response::builder()
            .header("set-cookie", "session=biscuit")
            .header("x-auth-token", "header-t0ken")
            .header("www-authenticate", "Bearer");
        response
            .body(Bytes::from(body.to_string()))
            .expect("a response")
    };
    service.operation("GetNote").respond_with(echo);
    let recorder = Recorder::new(service);
    recorder.hide("shibboleth");
    let call = get_note(&core(recorder.clone()), "n1").query("token", "hunter2");
    let form = "grant_type=password&client_secret=a%26b&code=c0de&view=1";
    let call = call.bytes_body("application/x-www-form-urlencoded", form);
    call.await.unwrap();
    let recording = recorder.to_json();
    let secrets = [
        "swordfish",
        "shibboleth",
        "t0ken",
        "biscuit",
        "hunter2",
        "a%26b",
        "c0de",
    ];
    for secret in secrets {
        assert!(!recording.contains(secret), "{secret} is in {recording}");
    }
    for text in [
        "view=1",
        "client_secret=…",
        "token=…",
        "key=…",
        "E1",
        "Bearer",
    ] {
        assert!(recording.contains(text), "{text} is not in {recording}");
    }
}

#[tokio::test]
async fn what_differs_from_the_recording_is_told() {
    let service = MockTransport::new();
    service.operation("GetNote").answer(200, &1).answer(200, &2);
    service.operation("AddNote").answer(200, &3);
    let recorder = Recorder::new(service);
    let recorded = core(recorder.clone());
    get_note(&recorded, "n1").await.unwrap();
    get_note(&recorded, "n1").await.unwrap();
    add_note(&recorded, &json!({"text": "a"})).await.unwrap();

    let playback = Playback::from_json(&recorder.to_json()).unwrap();
    let core = core(playback.clone());
    let error = add_note(&core, &json!({"text": "b"})).await.unwrap_err();
    assert_eq!((error.kind(), error.attempts()), (Kind::Policy, 1));
    assert_eq!(get_note(&core, "n1").await.unwrap(), 1);
    assert_eq!(get_note(&core, "n1").await.unwrap(), 2);
    let error = get_note(&core, "n1").await.unwrap_err().to_string();
    assert!(
        error.contains("the method is GET instead of POST"),
        "{error}"
    );
    let error = add_note(&core, &json!({"text": "b"}))
        .await
        .unwrap_err()
        .to_string();
    let expected = "the next recorded request is AddNote: POST https://notes.example.com/v1/notes?key=…, but the body has \"b\" instead of \"a\" at $.text";
    assert!(error.ends_with(expected), "{error}");
    let unmet = playback.verify().unwrap_err().to_string();
    assert!(unmet.contains("\n  missing: AddNote: POST"), "{unmet}");
    assert_eq!(unmet.matches("\n  not expected: ").count(), 3);
    assert_eq!(add_note(&core, &json!({"text": "a"})).await.unwrap(), 3);
    let error = get_note(&core, "n1").await.unwrap_err().to_string();
    assert!(
        error.ends_with("everything that was recorded was played"),
        "{error}"
    );
}

#[test]
fn what_is_no_recording_is_refused() {
    for (json, why) in [
        ("", "line 1"),
        (
            r#"{"exchanges": [{}]}"#,
            "$.exchanges[0]: missing member `request`",
        ),
        (
            r#"{"exchanges": [{"request": {"method": "GET", "url": "/"}, "failure": "fire"}]}"#,
            "there is no such failure",
        ),
    ] {
        let error = Playback::from_json(json).unwrap_err().to_string();
        assert!(error.contains(why), "{error}");
    }
}
