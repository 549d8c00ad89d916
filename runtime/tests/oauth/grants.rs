//! What requests for tokens look like.

use connector_runtime::auth::{ApiKey, Bearer, ClientAuth, Entra, OAuth};
use connector_runtime::policy::{BoxFuture, Next, Policy};
use connector_runtime::{Body, Error, http};

use crate::{Server, TOKEN_URL, authorization, call, client_credentials};

const TOKEN: &[(u16, &str)] = &[(
    200,
    r#"{"access_token": "t1", "token_type": "bearer", "expires_in": "3600", "refresh_token": "r1"}"#,
)];

/// The body and the authorization of the request for the first token.
async fn asked(oauth: OAuth) -> (String, String) {
    let server = Server::new(TOKEN);
    call(&server.core(oauth)).await.expect("there is a token");
    assert_eq!(server.sent(), ["Bearer t1"]);
    let requests = server.transport.requests();
    let request = &requests[0];
    assert_eq!((requests.len(), request.method().as_str()), (2, "POST"));
    assert_eq!(request.headers()["accept"], "application/json");
    assert_eq!(
        request.headers()["content-type"],
        "application/x-www-form-urlencoded"
    );
    (server.asked().remove(0), authorization(request))
}

#[tokio::test]
async fn client_credentials_are_shown_in_the_header_or_in_the_body() {
    // The name and the secret are encoded, then both together.
    let oauth = OAuth::client_credentials(TOKEN_URL, "my app", "s:3/ü");
    let (body, authorization) = asked(oauth.clone()).await;
    assert_eq!(body, "grant_type=client_credentials");
    assert_eq!(authorization, "Basic bXklMjBhcHA6cyUzQTMlMkYlQzMlQkM=");

    let (body, authorization) = asked(oauth.client_auth(ClientAuth::Body)).await;
    assert_eq!(
        body,
        "grant_type=client_credentials&client_id=my%20app&client_secret=s%3A3%2F%C3%BC"
    );
    assert_eq!(authorization, "");
}

#[tokio::test]
async fn scopes_and_parameters_of_the_server_are_sent() {
    let oauth = client_credentials()
        .scopes(["read"])
        .scope("write")
        .parameter("audience", "old")
        .parameter("audience", "https://a");
    let (body, _) = asked(oauth).await;
    assert_eq!(
        body,
        "grant_type=client_credentials&scope=read%20write&audience=https%3A%2F%2Fa"
    );
}

#[tokio::test]
async fn a_password_is_exchanged_for_a_token() {
    let oauth = OAuth::password(TOKEN_URL, "app", "me", "p4ss").scopes(["read"]);
    let (body, authorization) = asked(oauth).await;
    assert_eq!(
        body,
        "grant_type=password&client_id=app&username=me&password=p4ss&scope=read"
    );
    assert_eq!(authorization, "");
}

#[tokio::test]
async fn a_refresh_token_is_exchanged_for_a_token() {
    let oauth = OAuth::refresh_token(TOKEN_URL, "app", "r0").client_secret("s3cret");
    let (body, authorization) = asked(oauth).await;
    assert_eq!(body, "grant_type=refresh_token&refresh_token=r0");
    assert_eq!(authorization, "Basic YXBwOnMzY3JldA==");
}

#[tokio::test]
async fn entra_is_asked_by_its_two_versions() {
    for (entra, path, body) in [
        (
            Entra::v2("contoso"),
            "/contoso/oauth2/v2.0/token",
            "grant_type=client_credentials&client_id=app&client_secret=s3cret&scope=a%2F.default",
        ),
        (
            Entra::v1("contoso", "https://a/").authority("https://login.example.us/"),
            "/contoso/oauth2/token",
            "grant_type=client_credentials&client_id=app&client_secret=s3cret&resource=https%3A%2F%2Fa%2F",
        ),
    ] {
        let version_1 = path.ends_with("oauth2/token");
        let mut oauth = entra.client_credentials("app", "s3cret");
        if !version_1 {
            oauth = oauth.scopes(["a/.default"]);
        }
        let transport = connector_runtime::MemoryTransport::new(|_| {
            connector_runtime::MemoryTransport::answer(200, r#"{"access_token": "t1"}"#)
        });
        let core = connector_runtime::Core::builder()
            .base_url("https://notes.example.com")
            .transport(transport.clone())
            .credential("oauth", oauth)
            .build()
            .unwrap();
        call(&core).await.unwrap();
        let asked = transport.requests().remove(0);
        let host = if version_1 {
            "login.example.us"
        } else {
            "login.microsoftonline.com"
        };
        assert_eq!((asked.uri().host(), asked.uri().path()), (Some(host), path));
        assert_eq!(asked.body(), body);
    }
}

/// Adds a header to every request that passes.
struct Marked;

impl Policy for Marked {
    fn send<'a>(
        &'a self,
        mut request: http::Request<Body>,
        next: Next<'a>,
    ) -> BoxFuture<'a, Result<http::Response<Body>, Error>> {
        let value = http::HeaderValue::from_static("x");
        request.headers_mut().insert("x-policy", value);
        next.send(request)
    }
}

#[tokio::test]
async fn requests_for_tokens_carry_nothing_else_of_the_client() {
    let server = Server::new(TOKEN);
    let core = server
        .builder()
        .credential("key", ApiKey::header("X-Key", "k1"))
        .credential("query", ApiKey::query("key", "k2"))
        .credential("cookie", ApiKey::cookie("sid", "k3"))
        .credential("oauth", client_credentials())
        .try_policy(Marked)
        .call_policy(Marked)
        .concurrency(1)
        .build()
        .unwrap();
    call(&core).await.unwrap();
    let [asked, sent] = server.transport.requests().try_into().unwrap();
    let names = |request: &http::Request<_>| -> Vec<String> {
        let mut names: Vec<_> = request.headers().keys().map(ToString::to_string).collect();
        names.sort_unstable();
        names
    };
    let expected = ["accept", "authorization", "content-type", "user-agent"];
    assert_eq!(
        (names(&asked), asked.uri().query()),
        (expected.map(str::to_owned).into(), None)
    );
    assert!(
        ["cookie", "x-key", "x-policy"]
            .iter()
            .all(|name| sent.headers().contains_key(*name))
    );
}

#[tokio::test]
async fn no_token_is_asked_for_where_none_is_wanted() {
    let server = Server::new(TOKEN);
    let core = server
        .builder()
        .credential("key", Bearer::new("k1"))
        .credential("oauth", client_credentials())
        .security(&[&["key"], &["oauth"]])
        .build()
        .unwrap();
    call(&core).await.unwrap();
    core.request_to("GET", "https://other.example.com/")
        .await
        .unwrap();
    let own = server.core(client_credentials());
    let mine = own
        .request_to("GET", "/")
        .header("authorization", "Bearer mine");
    mine.await.unwrap();
    assert_eq!(server.sent(), ["Bearer k1", "", "Bearer mine"]);
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn schemes_that_go_together_are_applied_together() {
    let server = Server::new(TOKEN);
    let core = server
        .builder()
        .credential("key", ApiKey::header("X-Key", "k1"))
        .credential("oauth", client_credentials())
        .security(&[&["unset"], &["key", "oauth"]])
        .build()
        .unwrap();
    call(&core).await.unwrap();
    let sent = server.transport.requests().remove(1);
    assert_eq!(
        (authorization(&sent).as_str(), &sent.headers()["x-key"]),
        ("Bearer t1", &http::HeaderValue::from_static("k1"))
    );
}
