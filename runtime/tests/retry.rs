//! When requests are sent again, by a clock that does not wait.

use std::sync::Arc;
use std::sync::atomic::{AtomicUsize, Ordering};
use std::time::Duration;

use connector_runtime::auth::{BoxError, BoxFuture, Credential, Refusal, conceal};
use connector_runtime::http::request::Parts;
use connector_runtime::http::{HeaderName, HeaderValue};
use connector_runtime::policy::{Next, Policy};
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::transport::TransportError;
use connector_runtime::{
    Body, Budget, Bytes, Call, Core, CoreBuilder, Error, Kind, MemoryTransport, PerMinute, Request,
    Retry, Transport, http,
};

/// A client whose service answers with these statuses in turn, the last of them for ever.
fn client(statuses: &'static [u16]) -> (CoreBuilder, MemoryTransport, PausedTimer) {
    let count = AtomicUsize::new(0);
    let transport = MemoryTransport::new(move |_| {
        let at = count.fetch_add(1, Ordering::Relaxed);
        let status = statuses
            .get(at)
            .or(statuses.last())
            .expect("there are statuses");
        MemoryTransport::answer(*status, "{}")
    });
    let timer = PausedTimer::new();
    let builder = Core::builder()
        .base_url("https://notes.example.com")
        .transport(transport.clone())
        .timer(timer.clone())
        .retry(Retry::fixed(Duration::from_secs(2)));
    (builder, transport, timer)
}

/// How often a request is sent, and after how many seconds its call is done.
async fn sent(method: &'static str, statuses: &'static [u16]) -> (usize, u64) {
    let (builder, transport, timer) = client(statuses);
    let core = builder.build().expect("the settings are complete");
    let outcome = core.request_to(method, "/notes").response().await;
    let attempts = match &outcome {
        Ok(response) => response.attempts(),
        Err(error) => error.attempts(),
    };
    let requests = transport.requests().len();
    assert_eq!(attempts as usize, requests);
    (requests, timer.now().as_secs())
}

#[tokio::test]
async fn what_may_pass_is_tried_again() {
    assert_eq!(sent("GET", &[500, 502, 200]).await, (3, 4));
    assert_eq!(sent("PUT", &[504]).await, (3, 4));
    assert_eq!(sent("DELETE", &[408, 204]).await, (2, 2));
    assert_eq!(sent("GET", &[404]).await, (1, 0));
    assert_eq!(sent("GET", &[501]).await, (1, 0));
}

#[tokio::test]
async fn a_post_is_not_repeated_without_leave() {
    assert_eq!(sent("POST", &[500, 200]).await, (1, 0));
    assert_eq!(sent("PATCH", &[502, 200]).await, (1, 0));
    assert_eq!(sent("POST", &[429, 503, 200]).await, (3, 4));
    let (builder, transport, _) = client(&[500, 200]);
    let core = builder.build().unwrap();
    core.request_to("POST", "/notes")
        .idempotent(true)
        .await
        .unwrap();
    assert_eq!(transport.requests().len(), 2);
    let get = core.request_to("GET", "/notes").idempotent(false);
    get.await.unwrap();
}

#[tokio::test]
async fn a_key_gives_leave_and_stays_the_same() {
    let (builder, transport, _) = client(&[500, 200]);
    let core = builder.build().unwrap();
    let post = core.request_to("POST", "/notes").idempotency_key("k1");
    post.await.unwrap();
    let keys = |transport: &MemoryTransport, name: &str| -> Vec<HeaderValue> {
        let requests = transport.requests().into_iter();
        requests
            .map(|request| request.headers()[name].clone())
            .collect()
    };
    assert_eq!(keys(&transport, "idempotency-key"), ["k1", "k1"]);

    let (builder, transport, _) = client(&[500, 200]);
    let header = HeaderName::from_static("x-once");
    let core = builder.idempotency_header(header).build().unwrap();
    core.request_to("POST", "/notes").await.unwrap();
    core.request_to("POST", "/notes").await.unwrap();
    let keys = keys(&transport, "x-once");
    assert!(keys[0] == keys[1] && keys[1] != keys[2], "{keys:?}");
}

/// Marks requests on their way to the attempts.
struct Marked;

impl Policy for Marked {
    fn send<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
        let mark = HeaderValue::from_static("m1");
        request.headers_mut().insert("x-mark", mark);
        next.send(request)
    }
}

#[tokio::test]
async fn every_attempt_is_the_same_request() {
    for is_marked in [false, true] {
        let (builder, transport, _) = client(&[503, 503, 200, 503, 503, 200]);
        let builder = match is_marked {
            true => builder.call_policy(Marked),
            false => builder,
        };
        let core = builder.build().unwrap();
        let mut form = Request::new(&core, "AddFile", "POST", "/files/{id}");
        form.path("id", "f1")
            .query("view", "full")
            .header("x-a", "b");
        form.part("name", "n").file("file", Bytes::from("content"));
        let mut note = Request::new(&core, "AddNote", "POST", "/notes");
        note.body(&[1, 2]).cookie("session", "s1");
        for request in [form, note] {
            Call::content(request).await.unwrap();
        }
        let requests = transport.requests();
        let sent: Vec<_> = requests
            .iter()
            .map(|request| {
                let (headers, body) = (request.headers(), request.body());
                assert_eq!(headers.contains_key("x-mark"), is_marked);
                (request.method(), request.uri(), headers, body)
            })
            .collect();
        let (forms, notes) = sent.split_at(3);
        assert!(forms.iter().all(|form| *form == forms[0]), "{forms:?}");
        assert!(notes.iter().all(|note| *note == notes[0]), "{notes:?}");
        assert_eq!(notes.len(), 3);
    }
}

#[tokio::test]
async fn the_time_of_the_call_ends_its_attempts() {
    let (builder, transport, timer) = client(&[500]);
    let core = builder.timeout(Duration::from_secs(3)).build().unwrap();
    let error = core.request_to("GET", "/notes").await.unwrap_err();
    assert_eq!((error.kind(), error.status()), (Kind::Status, Some(500)));
    assert_eq!((transport.requests().len(), timer.now().as_secs()), (2, 2));
}

#[tokio::test]
async fn a_budget_ends_the_attempts_of_all_calls() {
    let (builder, transport, _) = client(&[500]);
    let core = builder.retry_budget(Budget::new(15)).build().unwrap();
    for _ in 0..3 {
        core.request_to("GET", "/notes").await.unwrap_err();
    }
    assert_eq!(transport.requests().len(), 3 + 3);
}

/// Never answers, and breaks every connection but the last if it is told to.
struct Broken {
    stalls: bool,
    sent: Arc<AtomicUsize>,
}

impl Transport for Broken {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        self.sent.fetch_add(1, Ordering::Relaxed);
        match self.stalls {
            true => Box::pin(std::future::pending()),
            false => Box::pin(std::future::ready(Err(TransportError::connect("refused")))),
        }
    }
}

async fn broken(method: &'static str, stalls: bool) -> (Kind, usize) {
    let sent = Arc::new(AtomicUsize::new(0));
    let transport = Broken {
        stalls,
        sent: sent.clone(),
    };
    let core = Core::builder()
        .base_url("https://notes.example.com")
        .transport(transport)
        .timer(PausedTimer::new())
        .attempt_timeout(Duration::from_secs(5))
        .build()
        .expect("the settings are complete");
    let error = core
        .request_to(method, "/notes")
        .await
        .expect_err("nothing answers");
    assert_eq!(error.operation(), "request");
    assert_eq!(error.attempts() as usize, sent.load(Ordering::Relaxed));
    (error.kind(), sent.load(Ordering::Relaxed))
}

#[tokio::test]
async fn what_was_never_sent_is_sent_again() {
    assert_eq!(broken("POST", false).await, (Kind::Connect, 3));
    assert_eq!(broken("GET", true).await, (Kind::Timeout, 3));
    assert_eq!(broken("POST", true).await, (Kind::Timeout, 1));
}

/// A token that is another one after each refusal.
#[derive(Clone, Default)]
struct Rotating(Arc<AtomicUsize>);

impl Credential for Rotating {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        let token = format!("token-{}", self.0.load(Ordering::Relaxed));
        conceal(request, token.clone());
        request
            .headers
            .insert("authorization", token.parse().expect("a token is a header"));
        Box::pin(std::future::ready(Ok(())))
    }

    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        assert!(refusal.authorization().is_some());
        self.0.fetch_add(1, Ordering::Relaxed);
        Box::pin(std::future::ready(true))
    }
}

#[tokio::test]
async fn a_refused_credential_is_renewed_once() {
    for (statuses, attempts) in [
        (&[401, 200][..], 2),
        (&[401, 401, 200], 2),
        (&[401, 500, 200], 3),
    ] {
        let (builder, transport, timer) = client(statuses);
        let core = builder
            .credential("token", Rotating::default())
            .build()
            .unwrap();
        let _ = core.request_to("GET", "/notes").await;
        let requests = transport.requests();
        assert_eq!(requests.len(), attempts);
        let tokens = ["token-0", "token-1", "token-1"];
        let got: Vec<_> = requests
            .iter()
            .map(|request| &request.headers()["authorization"])
            .collect();
        assert_eq!(got, tokens[..attempts]);
        assert_eq!(timer.now().as_secs(), if attempts == 3 { 2 } else { 0 });
    }
}

#[tokio::test]
async fn the_service_says_when_to_come_back() {
    let timer = PausedTimer::new();
    let answers = AtomicUsize::new(0);
    let transport = MemoryTransport::new(move |_| {
        let mut response = MemoryTransport::answer(429, "{}");
        let after = ["7", "3600"][answers.fetch_add(1, Ordering::Relaxed)];
        response
            .headers_mut()
            .insert("retry-after", HeaderValue::from_static(after));
        response
    });
    let core = Core::builder()
        .base_url("https://notes.example.com")
        .transport(transport.clone())
        .timer(timer.clone())
        .build()
        .unwrap();
    let error = core.request_to("POST", "/notes").await.unwrap_err();
    assert_eq!((error.status(), error.attempts()), (Some(429), 2));
    assert_eq!(timer.now().as_secs(), 7);
}

#[tokio::test]
async fn a_quota_spreads_requests() {
    let (builder, transport, timer) = client(&[200]);
    let quota = PerMinute::new(60).burst(2);
    let core = builder.quota(quota).build().unwrap();
    for _ in 0..5 {
        core.request_to("GET", "/notes").await.unwrap();
    }
    assert_eq!((transport.requests().len(), timer.now().as_secs()), (5, 3));
}

#[tokio::test]
async fn a_body_that_is_there_once_is_sent_once() {
    let body = Body::replayable(|| Body::from("chunk"));
    let again = body.try_clone().unwrap();
    assert_eq!(body.collect(9).await.unwrap(), Some(Bytes::from("chunk")));
    assert_eq!(again.collect(9).await.unwrap(), Some(Bytes::from("chunk")));
    assert!(Body::stream(Body::from("chunk")).try_clone().is_none());
}

#[tokio::test]
async fn limits_that_never_end_do_no_harm() {
    let (builder, transport, _) = client(&[500, 200]);
    let core = builder.timeout(Duration::MAX).build().unwrap();
    let call = core.request_to("GET", "/notes");
    call.attempt_timeout(Duration::MAX).await.unwrap();
    assert_eq!(transport.requests().len(), 2);
}
