//! Users who sign in with a browser or on another device.

use std::time::Duration;

use connector_runtime::auth::{Entra, MemoryStore, OAuth};
use connector_runtime::timer::Timer;
use connector_runtime::{Core, Error, Retry, http};

use crate::{Server, TOKEN_URL, authorization, call, client_credentials};

const TOKENS: &[(u16, &str)] = &[
    (
        200,
        r#"{"access_token": "t1", "expires_in": 600, "refresh_token": "r1"}"#,
    ),
    (
        200,
        r#"{"access_token": "t2", "expires_in": 600, "refresh_token": "r2"}"#,
    ),
];

const VISITED: &str = "http://127.0.0.1/done";

fn browser() -> OAuth {
    OAuth::authorization_code("https://id.example.com/authorize?v=2", TOKEN_URL, "app")
        .scopes(["read", "write"])
}

#[tokio::test]
async fn a_code_is_exchanged_with_its_proof() {
    let server = Server::new(TOKENS);
    let oauth = browser();
    let core = server.core(oauth.clone());
    assert!(
        call(&core)
            .await
            .unwrap_err()
            .to_string()
            .ends_with("nobody has signed in")
    );

    // The example of RFC 7636, appendix B.
    let verifier = "dBjftJeZ4CVP-mB92K27uhbUJU1p1r_wW1gFWFOEjXk";
    let sign_in = oauth.resume_sign_in(VISITED, "st4te", verifier).unwrap();
    assert_eq!(
        sign_in.parameter("prompt", "login").url(),
        "https://id.example.com/authorize?v=2&response_type=code&client_id=app\
         &redirect_uri=http%3A%2F%2F127.0.0.1%2Fdone&scope=read%20write&state=st4te\
         &code_challenge=E9Melhoa2OwvFrEMTJguCHaoeK1t8URWbuGJSstw-cM&code_challenge_method=S256&prompt=login"
    );

    let sign_in = oauth.resume_sign_in(VISITED, "st4te", verifier).unwrap();
    let visited = format!("{VISITED}?state=st4te&code=c0de%2F1+2#end");
    sign_in.finish(&core, &visited).await.unwrap();
    assert_eq!(
        server.asked(),
        [format!(
            "grant_type=authorization_code&client_id=app&code=c0de%2F1%202\
             &redirect_uri=http%3A%2F%2F127.0.0.1%2Fdone&code_verifier={verifier}"
        )]
    );
    call(&core).await.unwrap();
    server.timer.advance(Duration::from_secs(600));
    call(&core).await.unwrap();
    assert_eq!(server.sent(), ["Bearer t1", "Bearer t2"]);
    assert_eq!(
        server.asked()[1],
        "grant_type=refresh_token&client_id=app&refresh_token=r1"
    );
}

#[tokio::test]
async fn every_sign_in_is_another() {
    let oauth = browser();
    let [one, other] = [(); 2].map(|()| oauth.sign_in(VISITED).unwrap());
    assert_ne!(one.state(), other.state());
    assert_ne!(one.verifier(), other.verifier());
    assert_eq!((one.state().len(), one.verifier().expose().len()), (43, 43));
    assert!(!one.url().contains(one.verifier().expose()));
    let shown = format!("{one:?}");
    assert!(
        !shown.contains(one.state()) && !shown.contains(one.verifier().expose()),
        "{shown}"
    );
}

#[tokio::test]
async fn who_did_not_start_here_is_not_signed_in() {
    let server = Server::new(TOKENS);
    let oauth = browser();
    let core = server.core(oauth.clone());
    let sign_in = oauth.resume_sign_in(VISITED, "st4te", "v3rifier").unwrap();
    for (query, expected) in [
        ("?code=c&state=other", "the user did not start here"),
        ("?code=c", "the user did not start here"),
        ("", "the user did not start here"),
        (
            "?error=access_denied&state=other",
            "the user did not start here",
        ),
        ("?state=st4te", "the user came back without a code"),
        (
            "?error=access_denied&error_description=not+today&state=st4te",
            "the server refused the user: access_denied: not today",
        ),
    ] {
        let error = sign_in
            .finish(&core, &format!("{VISITED}{query}"))
            .await
            .unwrap_err();
        assert_eq!(
            error.to_string(),
            format!("nobody is signed in: {expected}")
        );
    }
    assert!(server.asked().is_empty());
}

#[tokio::test]
async fn a_code_that_is_refused_is_not_shown() {
    let server = Server::new(&[(
        400,
        r#"{"error": "invalid_grant", "error_description": "c0de-1 and v3rifier"}"#,
    )]);
    let oauth = browser();
    let core = server.core(oauth.clone());
    let sign_in = oauth.resume_sign_in(VISITED, "st4te", "v3rifier").unwrap();
    let error = sign_in.exchange(&core, "c0de-1").await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "nobody is signed in: the server id.example.com answered 400 Bad Request: invalid_grant: … and …"
    );
}

#[tokio::test]
async fn a_user_whose_refresh_token_ended_signs_in_again() {
    let server = Server::new(&[TOKENS[0], (400, r#"{"error": "invalid_grant"}"#), TOKENS[1]]);
    let (oauth, store) = (browser(), MemoryStore::new());
    let oauth = oauth.store(store.clone());
    let core = server.core(oauth.clone());
    let sign_in = oauth.sign_in(VISITED).unwrap();
    sign_in.exchange(&core, "c0de").await.unwrap();
    assert_eq!(format!("{store:?}"), "MemoryStore(1 tokens)");
    server.timer.advance(Duration::from_secs(600));
    assert!(
        call(&core)
            .await
            .unwrap_err()
            .to_string()
            .ends_with("invalid_grant")
    );
    assert_eq!(format!("{store:?}"), "MemoryStore(0 tokens)");
    sign_in.exchange(&core, "c0de").await.unwrap();
    call(&core).await.unwrap();
    assert_eq!(server.sent(), ["Bearer t2"]);
}

#[tokio::test]
async fn other_grants_sign_nobody_in() {
    let server = Server::new(TOKENS);
    let oauth = client_credentials();
    let core = server.core(oauth.clone());
    assert_eq!(
        oauth.sign_in(VISITED).unwrap_err().to_string(),
        "nobody is signed in: the credential is none for browsers"
    );
    assert_eq!(
        oauth
            .sign_in_elsewhere(&core)
            .await
            .unwrap_err()
            .to_string(),
        "nobody is signed in: the credential is none for other devices"
    );
}

const CODES: (u16, &str) = (
    200,
    r#"{"device_code": "d3vice", "user_code": "WDJB-MJHT", "verification_uri": "https://id.example.com/enter", "expires_in": 60}"#,
);
const PENDING: (u16, &str) = (400, r#"{"error": "authorization_pending"}"#);
const SLOW_DOWN: (u16, &str) = (400, r#"{"error": "slow_down"}"#);

fn device() -> OAuth {
    OAuth::device_code("https://id.example.com/device", TOKEN_URL, "app").scopes(["read"])
}

async fn wait(server: &Server, oauth: &OAuth) -> (Core, Result<(), Error>) {
    let core = server.core(oauth.clone());
    let sign_in = oauth
        .sign_in_elsewhere(&core)
        .await
        .expect("there are codes");
    assert_eq!(sign_in.user_code(), "WDJB-MJHT");
    assert!(!format!("{sign_in:?}").contains("d3vice"));
    let outcome = sign_in.wait(&core).await;
    (core, outcome)
}

#[tokio::test]
async fn a_device_asks_at_the_pace_that_the_server_wants() {
    let server = Server::new(&[CODES, PENDING, SLOW_DOWN, PENDING, TOKENS[0]]);
    let (core, outcome) = wait(&server, &device()).await;
    outcome.unwrap();
    assert_eq!(server.timer.now().as_secs(), 5 + 5 + 10 + 10);
    let asked = server.asked();
    assert_eq!(asked[0], "client_id=app&scope=read");
    let poll = "grant_type=urn%3Aietf%3Aparams%3Aoauth%3Agrant-type%3Adevice_code&client_id=app&device_code=d3vice";
    assert_eq!(asked[1..], [poll; 4]);
    call(&core).await.unwrap();
    assert_eq!(server.sent(), ["Bearer t1"]);
}

#[tokio::test]
async fn a_device_waits_until_its_codes_end() {
    let server = Server::new(&[CODES, PENDING]);
    let (_, outcome) = wait(&server, &device()).await;
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "nobody is signed in: the codes for the device have ended"
    );
    assert_eq!(
        (server.timer.now().as_secs(), server.asked().len()),
        (55, 12)
    );
}

#[tokio::test]
async fn a_device_whose_user_refuses_stops() {
    let server = Server::new(&[
        CODES,
        (
            400,
            r#"{"error": "access_denied", "error_description": "d3vice"}"#,
        ),
    ]);
    let (_, outcome) = wait(&server, &device()).await;
    assert_eq!(
        outcome.unwrap_err().to_string(),
        "nobody is signed in: the server id.example.com answered 400 Bad Request: access_denied: …"
    );
}

#[tokio::test]
async fn a_device_goes_on_after_an_answer_that_failed() {
    let server = Server::new(&[CODES, (500, ""), (503, ""), TOKENS[0]]);
    let oauth = device();
    let builder = server
        .builder()
        .retry(Retry::none())
        .credential("oauth", oauth.clone());
    let core = builder.build().unwrap();
    let sign_in = oauth.sign_in_elsewhere(&core).await.unwrap();
    sign_in.wait(&core).await.unwrap();
    assert_eq!(server.asked().len(), 4);
}

#[tokio::test]
async fn codes_of_older_servers_are_read() {
    let server = Server::new(&[
        (
            200,
            r#"{"device_code": "d", "user_code": "u", "verification_url": "https://v", "expires_in": "900", "interval": "1"}"#,
        ),
        TOKENS[0],
    ]);
    let oauth = device();
    let core = server.core(oauth.clone());
    let sign_in = oauth.sign_in_elsewhere(&core).await.unwrap();
    assert_eq!(
        (
            sign_in.verification_uri(),
            sign_in.verification_uri_complete()
        ),
        ("https://v", None)
    );
    sign_in.wait(&core).await.unwrap();
    assert_eq!(server.timer.now().as_secs(), 1);

    let server = Server::new(&[(200, r#"{"device_code": "d"}"#)]);
    let core = server.core(oauth.clone());
    let error = oauth.sign_in_elsewhere(&core).await.unwrap_err();
    assert!(
        error
            .to_string()
            .ends_with("without the codes for a device"),
        "{error}"
    );
}

#[tokio::test]
async fn an_interval_that_never_ends_is_the_end() {
    let server = Server::new(&[(
        200,
        r#"{"device_code": "d", "user_code": "u", "verification_uri": "https://v", "interval": 1e19}"#,
    )]);
    let oauth = device();
    let core = server.core(oauth.clone());
    server
        .timer
        .advance(std::time::Duration::from_secs(u64::MAX / 2));
    let sign_in = oauth.sign_in_elsewhere(&core).await.unwrap();
    let error = sign_in.wait(&core).await.unwrap_err();
    assert!(error.to_string().contains("have ended"), "{error}");
}

#[tokio::test]
async fn entra_signs_users_in() {
    let entra = Entra::v2("common").authority("https://id.example.com");
    let url = entra
        .authorization_code("app")
        .sign_in(VISITED)
        .unwrap()
        .url();
    assert!(
        url.starts_with("https://id.example.com/common/oauth2/v2.0/authorize?response_type=code"),
        "{url}"
    );

    let server = Server::new(&[CODES, TOKENS[0]]);
    let oauth = Entra::v1("a b", "https://r")
        .authority("https://id.example.com")
        .device_code("app");
    let (_, outcome) = wait(&server, &oauth).await;
    outcome.unwrap();
    let requests = server.transport.requests();
    let paths: Vec<_> = requests
        .iter()
        .map(|request| request.uri().path())
        .collect();
    assert_eq!(
        paths,
        ["/a%20b/oauth2/v2.0/devicecode", "/a%20b/oauth2/v2.0/token"]
    );
    assert_eq!(
        server.asked()[0],
        "client_id=app&scope=https%3A%2F%2Fr%2F.default%20offline_access"
    );
    assert!(
        requests
            .iter()
            .map(|request: &http::Request<_>| authorization(request))
            .all(|one| one.is_empty())
    );

    let server = Server::new(&[TOKENS[0]]);
    let oauth = Entra::v1("common", "https://r")
        .authority("https://id.example.com")
        .refresh_token("app", "r0");
    call(&server.core(oauth)).await.unwrap();
    assert_eq!(
        server.asked(),
        ["grant_type=refresh_token&client_id=app&refresh_token=r0&resource=https%3A%2F%2Fr"]
    );
}
