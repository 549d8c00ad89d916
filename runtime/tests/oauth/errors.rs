//! What calls say that get no token.

use std::error::Error as _;

use connector_runtime::auth::{ClientAuth, Credential, OAuth, OAuthError};
use connector_runtime::testing::Recorder;
use connector_runtime::transport::TransportError;
use connector_runtime::{Body, Kind, Retry, Transport, http};

use crate::{Server, TOKEN_URL, call, client_credentials};

/// What the call says, without what all of them say.
async fn error(answers: &[(u16, &'static str)], oauth: OAuth) -> (String, Option<String>) {
    let server = Server::new(answers);
    let shown = format!("{oauth:?}");
    let builder = server
        .builder()
        .retry(Retry::none())
        .credential("oauth", oauth);
    let error = call(&builder.build().expect("the settings are complete"))
        .await
        .expect_err("there is no token");
    assert_eq!((error.kind(), error.attempts()), (Kind::Credential, 1));
    assert!(server.sent().is_empty());
    let source: &OAuthError = error
        .source()
        .and_then(|source| source.downcast_ref())
        .expect("the cause is there");
    for text in [shown, format!("{error} {error:?} {source:?}")] {
        for secret in ["s3cret", "p4ss", "r3fresh", "YXBwOnMzY3JldA"] {
            assert!(!text.contains(secret), "{text}");
        }
    }
    let text = error.to_string();
    let text = text.strip_prefix("request: the credential `oauth` cannot be applied: ");
    (
        text.expect("all errors start so").to_owned(),
        source.code().map(str::to_owned),
    )
}

#[tokio::test]
async fn errors_of_the_server_are_named_and_show_no_secret() {
    let (text, code) = error(
        &[(401, r#"{"error": "invalid_client", "error_description": "Basic YXBwOnMzY3JldA==\nis s3cret"}"#)],
        client_credentials(),
    )
    .await;
    assert_eq!(
        text,
        "the server id.example.com answered 401 Unauthorized: invalid_client: Basic … is …"
    );
    assert_eq!(code.as_deref(), Some("invalid_client"));

    let oauth =
        OAuth::password(TOKEN_URL, "app", "me", "p4ss").parameter("client_assertion", "s3cret");
    let description = r#"{"error": "invalid_grant", "error_description": "p4ss or s3cret?"}"#;
    let (text, _) = error(&[(400, description)], oauth).await;
    assert_eq!(
        text,
        "the server id.example.com answered 400 Bad Request: invalid_grant: … or …?"
    );

    let oauth = OAuth::refresh_token(TOKEN_URL, "app", "r3fresh");
    let (text, code) = error(&[(400, r#"{"error": "r3fresh"}"#)], oauth).await;
    assert_eq!(
        text,
        "the server id.example.com answered 400 Bad Request: …"
    );
    assert_eq!(code.as_deref(), Some("…"));
}

#[tokio::test]
async fn answers_that_hold_no_token_say_so() {
    for (status, body, expected) in [
        (
            200,
            r#"{"error": "bad_verification_code"}"#,
            "answered 200 OK: bad_verification_code",
        ),
        (
            200,
            r#"{"id_token": "s3cret"}"#,
            "answered 200 OK without a token",
        ),
        (
            200,
            "access_token=s3cret",
            "answered 200 OK without a token",
        ),
        (
            200,
            r#"{"access_token": ["s3cret"]}"#,
            "answered 200 OK without a token",
        ),
        (
            200,
            r#"{"access_token": "s3cret", "token_type": "DPoP"}"#,
            "answered 200 OK with a token that is no bearer token",
        ),
        (500, "<h1>s3cret</h1>", "answered 500 Internal Server Error"),
        (302, "", "answered 302 Found"),
    ] {
        let (text, _) = error(&[(status, body)], client_credentials()).await;
        assert_eq!(text, format!("the server id.example.com {expected}"));
    }
}

#[tokio::test]
async fn addresses_that_are_none_are_refused() {
    for url in [
        "",
        "/token",
        "ftp://id.example.com/token",
        "https://id example.com",
    ] {
        let (text, _) = error(
            &[(200, "{}")],
            OAuth::client_credentials(url, "app", "s3cret"),
        )
        .await;
        assert_eq!(text, "the address of the authorization server is none");
    }
}

struct Broken;

impl Transport for Broken {
    fn send(
        &self,
        _: http::Request<Body>,
    ) -> connector_runtime::auth::BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(std::future::ready(Err(TransportError::connect("refused"))))
    }
}

#[tokio::test]
async fn a_server_that_is_not_there_is_named() {
    let server = Server::new(&[(200, "{}")]);
    let builder = server
        .builder()
        .transport(Broken)
        .credential("oauth", client_credentials());
    let error = call(&builder.build().unwrap()).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "request: the credential `oauth` cannot be applied: the server id.example.com gave no answer: no connection: refused"
    );
    assert_eq!(error.kind(), Kind::Credential);
}

#[tokio::test]
async fn a_failed_renewal_leaves_the_refusal() {
    let server = Server::refusing(
        &[
            (200, r#"{"access_token": "t1"}"#),
            (400, r#"{"error": "unauthorized_client"}"#),
        ],
        |_| true,
    );
    let core = server.core(client_credentials());
    let error = call(&core).await.unwrap_err();
    assert_eq!((error.status(), server.sent().len()), (Some(401), 1));
    // The refused token is not sent again.
    let error = call(&core).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("400 Bad Request: unauthorized_client"),
        "{error}"
    );
    assert_eq!(server.sent().len(), 1);
}

#[tokio::test]
async fn recordings_show_no_secret_of_a_request_for_a_token() {
    let server = Server::new(&[(200, r#"{"access_token": "t0ken-1"}"#)]);
    let recorder = Recorder::new(server.transport.clone());
    let oauth = client_credentials()
        .client_auth(ClientAuth::Body)
        .parameter("proof", "pr00f");
    let builder = server.builder().transport(recorder.clone());
    let core = builder.credential("oauth", oauth).build().unwrap();
    call(&core).await.unwrap();
    let json = recorder.to_json();
    assert!(json.contains("grant_type=client_credentials"), "{json}");
    for secret in ["s3cret", "pr00f", "t0ken-1"] {
        assert!(!json.contains(secret), "{json}");
    }
}

#[tokio::test]
async fn tokens_are_fetched_in_calls_only() {
    let (mut parts, ()) = http::Request::new(()).into_parts();
    let error = client_credentials().apply(&mut parts).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "tokens are fetched in the calls of a client only"
    );
}
