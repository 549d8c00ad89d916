//! What a call tells a subscriber, and what it must not.

mod recorder;

use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use connector_runtime::auth::{ApiKey, Bearer, Secret};
use connector_runtime::timer::PausedTimer;
use connector_runtime::transport::BoxFuture;
use connector_runtime::transport::TransportError;
use connector_runtime::{
    Body, Call, Core, CoreBuilder, Error, MemoryTransport, Request, Retry, Transport, Value, http,
};
use recorder::{Entry, Recorder};
use serde_json::json;

/// A client whose service answers with these statuses in turn, the last of them for ever, and repeats what it was sent.
fn client(statuses: &'static [u16]) -> CoreBuilder {
    let count = AtomicUsize::new(0);
    let transport = MemoryTransport::new(move |request| {
        let at = count.fetch_add(1, Ordering::Relaxed);
        let status = statuses.get(at).or(statuses.last());
        let status = status.expect("there are statuses");
        let echo = format!("{request:?}");
        MemoryTransport::answer(*status, json!({ "echo": echo }).to_string())
    });
    Core::builder()
        .base_url("https://notes.example.com:8443/v1")
        .transport(transport)
        .timer(PausedTimer::new())
        .retry(Retry::fixed(Duration::from_secs(2)))
}

fn get_note(core: &Core) -> Request {
    let mut request = Request::new(core, "GetNote", "GET", "/notes/{id}");
    request.path("id", "n1").query("view", "full");
    request
}

/// Runs a call with a subscriber.
fn watched<T>(call: impl Future<Output = Result<T, Error>>) -> (Recorder, Result<T, Error>) {
    let recorder = Recorder::default();
    let runtime = tokio::runtime::Builder::new_current_thread();
    let runtime = { runtime }.build().expect("a runtime starts");
    let outcome = tracing::subscriber::with_default(recorder.clone(), || runtime.block_on(call));
    (recorder, outcome)
}

fn fields<'a>(entry: &'a Entry, names: &[&'static str]) -> Vec<&'a str> {
    names.iter().map(|name| entry.get(name)).collect()
}

#[test]
fn a_call_and_its_attempts_have_spans() {
    let core = client(&[503, 200]).build().unwrap();
    let (seen, outcome) = watched(async { Call::<Value>::json(get_note(&core)).await });
    outcome.unwrap();
    let (calls, attempts) = (seen.all("call"), seen.all("attempt"));
    assert_eq!((calls.len(), attempts.len()), (1, 2));
    let names = [
        "otel.name",
        "operation",
        "http.request.method",
        "url.template",
    ];
    let expected = ["GetNote", "GetNote", "GET", "/notes/{id}"];
    assert_eq!(fields(&calls[0], &names), expected);
    let names = ["server.address", "server.port", "http.response.status_code"];
    let expected = ["notes.example.com", "8443", "200"];
    assert_eq!(fields(&calls[0], &names), expected);
    assert_eq!(fields(&attempts[1], &names), expected);
    assert_eq!(calls[0].fields.get("error.type"), None);

    let names = ["otel.name", "otel.kind", "url.full", "url.template"];
    let url = "https://notes.example.com:8443/v1/notes/n1?view=REDACTED";
    let expected = ["GET /notes/{id}", "client", url, "/notes/{id}"];
    assert_eq!(fields(&attempts[0], &names), expected);
    let names = [
        "http.response.status_code",
        "error.type",
        "otel.status_code",
    ];
    assert_eq!(fields(&attempts[0], &names), ["503", "503", "ERROR"]);
    assert_eq!(fields(&attempts[1], &names), ["200", "", ""]);
    let resent: Vec<_> = attempts
        .iter()
        .map(|one| one.get("http.request.resend_count"))
        .collect();
    assert_eq!(resent, ["", "1"]);
    assert!(
        attempts
            .iter()
            .all(|one| one.parent == Some(0) && one.is_closed)
    );
    assert!(calls[0].is_closed);
}

#[test]
fn a_streamed_call_has_a_span_up_to_its_headers() {
    let core = client(&[503, 200]).build().unwrap();
    let call = || Call::<Value>::json(get_note(&core));
    let (seen, download) = watched(async { call().download().await });
    let download = download.unwrap();
    let (calls, attempts) = (seen.all("call"), seen.all("attempt"));
    let names = ["operation", "http.response.status_code", "error.type"];
    assert_eq!(fields(&calls[0], &names), ["GetNote", "200", ""]);
    let is_in_call = |one: &Entry| one.parent == Some(0) && one.is_closed;
    assert!(attempts.len() == 2 && attempts.iter().all(is_in_call));
    assert!(calls[0].is_closed);
    drop(download);

    let core = client(&[404]).build().unwrap();
    let values = || Call::<Vec<Value>>::sequence(get_note(&core)).stream();
    let (seen, outcome) = watched(async { values().try_next().await });
    assert_eq!(outcome.unwrap_err().status(), Some(404));
    let names = ["error.type", "otel.status_code"];
    assert_eq!(fields(&seen.all("call")[0], &names), ["404", "ERROR"]);
}

#[test]
fn a_retry_is_an_event_with_its_delay_and_reason() {
    let core = client(&[503, 200]).build().unwrap();
    let (seen, outcome) = watched(async { Call::<Value>::json(get_note(&core)).await });
    outcome.unwrap();
    let events = seen.all("event");
    assert_eq!(events.len(), 1);
    let names = ["retry.delay", "error.type", "http.request.resend_count"];
    assert_eq!(fields(&events[0], &names), ["2.0", "503", "1"]);
    assert_eq!(events[0].parent, Some(0));
}

/// Never answers, or has no connection.
struct Broken {
    stalls: bool,
}

impl Transport for Broken {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        match self.stalls {
            true => Box::pin(std::future::pending()),
            false => Box::pin(std::future::ready(Err(TransportError::connect("refused")))),
        }
    }
}

#[test]
fn failures_have_a_type() {
    let error_type = |name: &str, builder: CoreBuilder| {
        let core = builder.build().unwrap();
        let (seen, outcome) = watched(async { Call::<u8>::json(get_note(&core)).await });
        outcome.unwrap_err();
        let all = seen.all(name);
        assert!(all.iter().all(|one| one.is_closed), "{all:?}");
        all.last().unwrap().get("error.type").to_owned()
    };
    assert_eq!(error_type("call", client(&[404])), "404");
    assert_eq!(error_type("call", client(&[200])), "decode");
    assert_eq!(error_type("attempt", client(&[200])), "");
    for (stalls, name, expected) in [
        (false, "call", "connect"),
        (false, "attempt", "connect"),
        (true, "call", "timeout"),
        (true, "attempt", "cancelled"),
    ] {
        let builder = client(&[200]).transport(Broken { stalls });
        assert_eq!(error_type(name, builder), expected, "{name}");
    }
    let limit = Duration::from_secs(1);
    let builder = client(&[200]).transport(Broken { stalls: true });
    assert_eq!(
        error_type("attempt", builder.attempt_timeout(limit)),
        "timeout"
    );
}

#[test]
fn no_secret_is_in_a_span_or_an_event() {
    let secret = Secret::from("hunter2");
    let places: [for<'r> fn(&'r mut Request, &Secret) -> &'r mut Request; 9] = [
        |request, secret| request.path("id", secret),
        |request, secret| request.path_double("id", secret),
        |request, secret| request.query("code", secret.expose()),
        |request, secret| request.query_raw("code", &format!("1&{}", secret.expose())),
        |request, secret| request.header("x-plain", secret),
        |request, secret| request.header("x-plain", secret.expose()),
        |request, secret| request.cookie("session", secret.expose()),
        |request, secret| request.body(secret.expose()),
        |request, secret| request.part("password", secret),
    ];
    for (at, set) in places.into_iter().enumerate() {
        for statuses in [&[503, 200][..], &[401], &[200]] {
            let core = client(statuses)
                .credential("a", ApiKey::query("key", "swordfish"))
                .credential("b", Bearer::new("swordfish"))
                .credential("c", ApiKey::cookie("sid", "swordfish"))
                .build()
                .unwrap();
            let mut request = get_note(&core);
            set(&mut request, &secret);
            let (seen, outcome) = watched(async { Call::<u8>::json(request).await });
            let error = outcome.unwrap_err();
            let body = error.body().unwrap();
            assert!(body.windows(9).any(|part| part == b"swordfish"));
            let text = seen.text();
            assert!(text.contains("notes.example.com"));
            let is_told = text.contains("hunter2") || text.contains("swordfish");
            assert!(!is_told, "place {at}: {text}");
        }
    }
}

#[test]
fn nobody_else_speaks_in_a_span_that_was_given_up() {
    let core = client(&[200]).build().unwrap();
    let recorder = Recorder::default();
    tracing::subscriber::with_default(recorder.clone(), || {
        drop(Call::<Value>::json(get_note(&core)).send());
    });
    let calls = recorder.all("call");
    assert_eq!(calls[0].get("error.type"), "cancelled");
    assert!(calls[0].is_closed);
}
