use std::time::Duration;

use connector_runtime::auth::Bearer;
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{Bytes, MemoryTransport, http};
use connector_tests::clients::oauth_flows::{self, ClientBuilder};
use connector_tests::clients::security;

/// An authorization server that gives its path as the token, and the service beside it.
fn transport() -> MemoryTransport {
    MemoryTransport::new(|request| match request.uri().path() {
        "/device" => MemoryTransport::answer(
            200,
            r#"{"device_code": "d", "user_code": "u", "verification_uri": "https://v"}"#,
        ),
        "/token" => MemoryTransport::answer(200, r#"{"access_token": "t", "expires_in": 3600}"#),
        _ => MemoryTransport::answer(204, ""),
    })
}

fn client(
    set: impl FnOnce(ClientBuilder) -> ClientBuilder,
) -> (oauth_flows::Client, MemoryTransport) {
    let transport = transport();
    let builder = oauth_flows::Client::builder().transport(transport.clone());
    let builder = builder.configure(|core| core.timer(PausedTimer::new()));
    let client = set(builder).build();
    (client.expect("the settings are complete"), transport)
}

/// The path and the body of each request, and the authorization of those that are not for tokens.
fn sent(transport: &MemoryTransport) -> Vec<String> {
    let line = |request: &http::Request<Bytes>| {
        let body = String::from_utf8_lossy(request.body());
        match request.uri().path() {
            path @ ("/token" | "/device") => format!("{path} {body}"),
            path => format!("{path} {:?}", request.headers().get("authorization")),
        }
    };
    transport.requests().iter().map(line).collect()
}

const SENT: &str = "Some(Sensitive)";

#[tokio::test]
async fn tokens_of_the_client_are_got_once() {
    let (client, transport) = client(|builder| builder.machine_client_credentials("app", "s3cret"));
    client.machine().await.unwrap();
    client.user().await.unwrap();
    assert_eq!(
        sent(&transport),
        [
            "/token grant_type=client_credentials&scope=notes.read%20notes.write".to_owned(),
            format!("/machine {SENT}"),
            format!("/user {SENT}"),
        ]
    );
    assert_eq!(
        transport.requests()[0].headers()["authorization"],
        "Basic YXBwOnMzY3JldA=="
    );
}

#[tokio::test]
async fn tokens_and_keys_go_together() {
    let (client, transport) = client(|builder| {
        let builder = builder.machine_client_credentials("app", "s3cret");
        builder.api_key("k3y")
    });
    client.both().await.unwrap();
    let last = transport.requests().remove(1);
    assert_eq!(last.headers()["authorization"], "Bearer t");
    assert_eq!(last.headers()["x-key"], "k3y");
}

#[tokio::test]
async fn tokens_of_a_user_are_got_with_a_password() {
    let (client, transport) = client(|builder| builder.user_password("app", "ada", "p4ss"));
    client.user().await.unwrap();
    let first = &sent(&transport)[0];
    assert_eq!(
        first,
        "/token grant_type=password&client_id=app&username=ada&password=p4ss&scope=notes.read%20notes.write%20notes.list%20notebooks.read%20notebooks.write%20notebooks.list%20me"
    );
}

#[tokio::test]
async fn a_user_signs_in_with_a_browser() {
    let oauth = ClientBuilder::user_authorization_code("app");
    let (client, transport) = client(|builder| builder.user_credential(oauth.clone()));
    let sign_in = oauth.sign_in("http://127.0.0.1/done").unwrap();
    let scopes = "&scope=https%3A%2F%2Fexample.com%2Fscopes%2Fnotes.read%20https%3A%2F%2Fexample.com%2Fscopes%2Fnotes.write&";
    let url = sign_in.url();
    assert!(
        url.starts_with("https://id.example.com/authorize?") && url.contains(scopes),
        "{url}"
    );
    sign_in.exchange(client.core(), "c0de").await.unwrap();
    client.user().await.unwrap();
    let sent = sent(&transport);
    assert!(
        sent[0].starts_with("/token grant_type=authorization_code&client_id=app&code=c0de&"),
        "{sent:?}"
    );
    assert_eq!(sent[1], format!("/user {SENT}"));
}

#[tokio::test]
async fn a_user_signs_in_on_another_device() {
    let (oauth, timer) = (ClientBuilder::user_device_code("app"), PausedTimer::new());
    let (client, transport) = client(|builder| {
        let builder = builder.user_credential(oauth.clone());
        builder.configure(|core| core.timer(timer.clone()))
    });
    let sign_in = oauth.sign_in_elsewhere(client.core()).await.unwrap();
    sign_in.wait(client.core()).await.unwrap();
    client.user().await.unwrap();
    let sent = sent(&transport);
    assert_eq!(sent[0], "/device client_id=app&scope=notes.read");
    assert_eq!(
        (sent[2].clone(), timer.now()),
        (format!("/user {SENT}"), Duration::from_secs(5))
    );
}

#[tokio::test]
async fn what_no_flow_gives_is_set() {
    let (client, transport) = client(|builder| {
        let builder = builder.connect_credential(Bearer::new("c"));
        builder.vague("v")
    });
    client.connect().await.unwrap();
    client.vague().await.unwrap();
    let tokens: Vec<_> = transport
        .requests()
        .iter()
        .map(|request| request.headers()["authorization"].clone())
        .collect();
    assert_eq!(tokens, ["Bearer c", "Bearer v"]);
}

#[tokio::test]
async fn flows_of_the_only_scheme_are_called_by_what_they_do() {
    let oauth = security::ClientBuilder::authorization_code("app");
    let url = oauth.sign_in("http://127.0.0.1/done").unwrap().url();
    assert!(
        url.starts_with("https://login.example.com/authorize?response_type=code&client_id=app&"),
        "{url}"
    );
    let builder = security::Client::builder().bearer_credential(oauth);
    let client = builder.transport(transport()).build().unwrap();
    let error = client.or().await.unwrap_err();
    assert!(
        error.to_string().ends_with("nobody has signed in"),
        "{error}"
    );
}
