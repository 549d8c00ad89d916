//! What an error shows when an answer repeats the secrets of its request.

use std::collections::BTreeMap;
use std::error::Error as _;

use connector_runtime::auth::{
    ApiKey, Basic, Bearer, BoxError, BoxFuture, Credential, Secret, conceal,
};
use connector_runtime::{Call, Core, Error, MemoryTransport, Request, http};
use serde_json::json;

/// The error of a service that answers with the address, headers and body that it was sent.
async fn echo(
    status: u16,
    credential: impl Credential + 'static,
    set: impl FnOnce(&mut Request),
) -> Error {
    let transport = MemoryTransport::new(move |request| {
        let usual = ["accept", "content-type", "user-agent"];
        let headers = request.headers().iter();
        let headers = headers.filter(|(name, _)| !usual.contains(&name.as_str()));
        let headers: Vec<_> = headers
            .filter_map(|(_, value)| value.to_str().ok())
            .collect();
        let body = String::from_utf8_lossy(request.body());
        // The last line but the end of a multipart body.
        let body = body.lines().rfind(|line| !line.starts_with("--"));
        let echo = json!({"uri": request.uri().to_string(), "headers": headers, "body": body});
        MemoryTransport::answer(status, echo.to_string())
    });
    let builder = Core::builder().base_url("https://example.com");
    let builder = builder.credential("scheme", credential);
    let core = builder.transport(transport).build();
    let mut request = Request::new(&core.expect("the core is complete"), "Test", "POST", "/");
    set(&mut request);
    let call = Call::<BTreeMap<String, u8>>::json(request);
    call.await.expect_err("the answer holds no number")
}

fn assert_hidden(error: &Error, secret: &str) {
    let body = String::from_utf8_lossy(error.body().expect("there is an answer"));
    assert!(body.contains(secret), "{secret} is not in {body}");
    assert!(body.len() < 200, "{body} is shown in part only");
    let source = error.source().map(ToString::to_string);
    let shown = format!("{error} {error:?} {source:?}");
    assert!(!shown.contains(secret), "{secret} is in {shown}");
    assert!(shown.contains("https://example.com/"), "{shown}");
}

#[tokio::test]
async fn credentials_in_an_answer_are_hidden() {
    for status in [200, 307, 400] {
        let error = echo(status, ApiKey::header("x-key", "hunter2"), |_| {}).await;
        assert_hidden(&error, "hunter2");
        let error = echo(status, ApiKey::query("k", "key&1"), |_| {}).await;
        assert_hidden(&error, "key%261");
        let error = echo(status, ApiKey::cookie("sid", "hunter 2"), |_| {}).await;
        assert_hidden(&error, "hunter%202");
        let error = echo(status, Bearer::new("t0ken"), |_| {}).await;
        assert_hidden(&error, "t0ken");
        let error = echo(status, Basic::new("me", "hunter2"), |request| {
            request.body("the password is hunter2");
        });
        let error = error.await;
        assert_hidden(&error, "bWU6aHVudGVyMg==");
        assert_hidden(&error, "hunter2");
    }
}

#[tokio::test]
async fn secret_arguments_in_an_answer_are_hidden() {
    let secret = Secret::from("hunter2");
    let places: [for<'r> fn(&'r mut Request, &Secret) -> &'r mut Request; 6] = [
        |request, secret| request.query("code", secret),
        |request, secret| request.query("api_key", secret.expose()),
        |request, secret| request.header("x-plain", secret),
        |request, secret| request.cookie("session", secret.expose()),
        |request, secret| request.body(&[Some(secret)]),
        |request, secret| request.part("password", secret),
    ];
    for set in places {
        let error = echo(400, Bearer::new("t0ken"), |request| {
            set(request, &secret);
        })
        .await;
        assert_hidden(&error, "hunter2");
    }
}

#[tokio::test]
async fn the_start_of_a_secret_is_hidden() {
    let token = "0123456789".repeat(30);
    let transport = MemoryTransport::new(|request| {
        let token = request.headers()["authorization"]
            .to_str()
            .unwrap_or_default();
        MemoryTransport::answer(200, json!({ "n": token }).to_string())
    });
    let builder = Core::builder().base_url("https://example.com");
    let core = builder.transport(transport).build().unwrap();
    let mut request = Request::new(&core, "Test", "GET", "/");
    request.header("authorization", &token);
    let error = Call::<BTreeMap<String, u8>>::json(request)
        .await
        .unwrap_err();
    assert_eq!(
        error.to_string(),
        "Test: 200 OK with a body that does not fit: $.n: expected an integer, found \"……\": {\"n\":\"…\"}"
    );
}

/// A credential that puts a secret where nobody looks for one.
struct InPath;

impl Credential for InPath {
    fn apply<'a>(
        &'a self,
        request: &'a mut http::request::Parts,
    ) -> BoxFuture<'a, Result<(), BoxError>> {
        conceal(request, "hunter2");
        request.uri = http::Uri::from_static("https://example.com/hunter2/x");
        Box::pin(async { Ok(()) })
    }
}

#[tokio::test]
async fn a_credential_can_conceal_what_it_adds() {
    let error = echo(400, InPath, |_| {}).await;
    assert_hidden(&error, "hunter2");
    assert!(error.to_string().contains("https://example.com/…/x"));
}
