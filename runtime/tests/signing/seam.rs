use std::time::{Duration, SystemTime};

use connector_runtime::auth::{ApiKey, BoxError, BoxFuture, Credential, Refusal, Secret, Unsigned};
use connector_runtime::policy::{Next, Policy};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Body, Call, Error, Kind, MemoryTransport, Request, Retry, Upload, http};

use super::{Empty, client, header};

/// Writes what it sees into a header.
struct Seen(Secret);

impl Seen {
    fn add(&self, mut request: Unsigned<'_>) -> Result<(), BoxError> {
        let time = request
            .time_of_day()
            .duration_since(SystemTime::UNIX_EPOCH)?;
        let body = request
            .body()
            .map(|body| String::from_utf8_lossy(&body).into_owned());
        let parts = request.request();
        let names = ["x-key", "x-policy", "content-type"];
        let headers = names
            .into_iter()
            .filter(|name| parts.headers.contains_key(*name));
        let headers: Vec<_> = headers.collect();
        let seen = format!(
            "{} {} {} {} {}",
            parts.method,
            parts.uri,
            headers.join(","),
            body.as_deref()
                .map_or("stream".to_owned(), |body| format!("{} bytes", body.len())),
            time.as_secs()
        );
        let headers = &mut request.request_mut().headers;
        headers.insert("x-seen", seen.parse()?);
        let mut secret: http::HeaderValue = self.0.expose().parse()?;
        secret.set_sensitive(true);
        headers.insert("x-secret", secret);
        Ok(())
    }
}

impl Credential for Seen {
    fn sign<'a>(&'a self, request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move { self.add(request) })
    }
}

/// Adds a header to each attempt.
struct Late;

impl Policy for Late {
    fn send<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
        assert!(
            !request.headers().contains_key("x-seen"),
            "it is signed already"
        );
        let headers = request.headers_mut();
        headers.insert("x-policy", http::HeaderValue::from_static("1"));
        next.send(request)
    }
}

#[tokio::test]
async fn what_is_signed_is_what_is_sent_in_each_attempt() {
    let (builder, transport) = client(Seen("s3cret".into()), |_| MemoryTransport::answer(503, ""));
    let timer = PausedTimer::new();
    let core = builder
        .credential("key", ApiKey::query("key", "k"))
        .credential("header", ApiKey::header("x-key", "k"))
        .try_policy(Late)
        .retry(Retry::fixed(Duration::from_secs(1)).attempts(2))
        .timer(timer.clone())
        .build()
        .unwrap();
    let mut request = Request::new(&core, "Test", "PUT", "/a%20b");
    request.query("q", "ü").body(&1234);
    Call::empty(request).await.unwrap_err();
    let seen: Vec<_> = transport
        .requests()
        .iter()
        .map(|one| header(one, "x-seen"))
        .collect();
    let all =
        "PUT https://notes.example.com/a%20b?q=%C3%BC&key=k x-key,x-policy,content-type 4 bytes";
    assert_eq!(seen.len(), 2);
    assert_eq!(seen[0], format!("{all} 1767225600"));
    assert!(
        seen[1].starts_with(all) && seen[1] != seen[0],
        "{}",
        seen[1]
    );
}

#[tokio::test]
async fn bodies_in_memory_can_be_signed_and_streams_are_told_as_such() {
    let (builder, transport) = client(Seen("s".into()), |_| MemoryTransport::answer(200, ""));
    let core = builder.build().unwrap();
    let mut form = Request::new(&core, "Test", "POST", "/");
    form.file("file", Upload::new("a.txt", "abc"));
    Call::empty(form).await.unwrap();
    let mut stream = Request::new(&core, "Test", "POST", "/");
    stream.bytes_body("text/plain", Body::stream(Empty));
    Call::empty(stream).await.unwrap();
    let requests = transport.requests();
    let length = requests[0].body().len();
    assert!(length > 3 && header(&requests[0], "x-seen").contains(&format!(" {length} bytes ")));
    assert!(header(&requests[1], "x-seen").contains(" stream "));
}

#[tokio::test]
async fn nothing_is_signed_for_others() {
    let (builder, transport) = client(Seen("s3cret".into()), |_| MemoryTransport::answer(200, ""));
    let core = builder.build().unwrap();
    core.request_to("GET", "https://evil.test/").await.unwrap();
    let mut open = Request::new(&core, "Test", "GET", "/");
    open.security(&[&[]]);
    Call::empty(open).await.unwrap();
    for request in transport.requests() {
        assert!(
            !request.headers().contains_key("x-secret"),
            "{}",
            request.uri()
        );
    }
}

#[tokio::test]
async fn what_a_signer_adds_in_confidence_is_not_shown() {
    let (builder, _) = client(Seen("s3cret".into()), |request| {
        MemoryTransport::answer(400, header(request, "x-secret"))
    });
    let core = builder.build().unwrap();
    let error = core.request_to("GET", "/").await.unwrap_err();
    let shown = format!("{error} {error:?}");
    assert!(shown.contains('…') && !shown.contains("s3cret"), "{shown}");
}

/// Cannot sign, and says so.
struct Unable;

impl Credential for Unable {
    fn sign<'a>(&'a self, _: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Err("there is no key".into()) })
    }

    fn renew<'a>(&'a self, _: Refusal<'a>) -> BoxFuture<'a, bool> {
        panic!("nothing was sent that could be refused")
    }
}

#[tokio::test]
async fn what_cannot_be_signed_is_not_sent() {
    let (builder, transport) = client(Unable, |_| MemoryTransport::answer(401, ""));
    let core = builder.build().unwrap();
    let error = core.request_to("GET", "/").await.unwrap_err();
    assert_eq!(error.kind(), Kind::Credential);
    let text = "request: the credential `signed` cannot be applied: there is no key";
    assert_eq!(error.to_string(), text);
    assert!(transport.requests().is_empty());
}

/// Is another one for each address that refuses it.
struct Renewed;

impl Credential for Renewed {
    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        let is_there = refusal.uri().path() == "/there";
        Box::pin(async move { is_there })
    }
}

#[tokio::test]
async fn a_refusal_says_where() {
    let (builder, transport) = client(Renewed, |_| MemoryTransport::answer(401, ""));
    let core = builder.timer(PausedTimer::new()).build().unwrap();
    for (path, requests) in [("/here", 1), ("/there", 3)] {
        core.request_to("GET", path)
            .timeout(Duration::from_secs(1))
            .await
            .unwrap_err();
        assert_eq!(transport.requests().len(), requests, "{path}");
    }
}
