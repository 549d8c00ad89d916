//! How long tokens are used, and what replaces them.

use std::sync::atomic::Ordering;
use std::task::Poll;
use std::time::Duration;

use connector_runtime::auth::{BoxFuture, OAuth};
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::transport::TransportError;
use connector_runtime::{Body, Core, Kind, MemoryTransport, Retry, Transport, http};

use crate::{Count, Server, TOKEN_URL, call, client_credentials};

const TOKENS: &[(u16, &str)] = &[
    (200, r#"{"access_token": "t1", "expires_in": 600}"#),
    (200, r#"{"access_token": "t2", "expires_in": 600}"#),
    (200, r#"{"access_token": "t3", "expires_in": 600}"#),
];

const ROTATING: &[(u16, &str)] = &[
    (
        200,
        r#"{"access_token": "t1", "expires_in": 600, "refresh_token": "r1"}"#,
    ),
    (
        200,
        r#"{"access_token": "t2", "expires_in": 600, "refresh_token": "r2"}"#,
    ),
    (200, r#"{"access_token": "t3", "expires_in": 600}"#),
    (200, r#"{"access_token": "t4", "expires_in": 600}"#),
];

fn seconds(seconds: u64) -> Duration {
    Duration::from_secs(seconds)
}

/// The tokens of calls at these seconds.
async fn sent(server: &Server, oauth: OAuth, at: &[u64]) -> Vec<String> {
    let core = server.core(oauth);
    for at in at {
        server
            .timer
            .advance(seconds(*at).saturating_sub(server.timer.now()));
        call(&core).await.expect("there is a token");
    }
    server.sent()
}

#[tokio::test]
async fn a_token_is_replaced_before_it_ends() {
    let server = Server::new(TOKENS);
    let sent = sent(&server, client_credentials(), &[0, 539, 540, 1079, 1080]).await;
    let [one, two, three] = ["Bearer t1", "Bearer t2", "Bearer t3"];
    assert_eq!(sent, [one, one, two, two, three]);
    assert_eq!(server.asked(), ["grant_type=client_credentials"; 3]);
}

#[tokio::test]
async fn how_early_is_for_the_caller_to_say() {
    for (early, replaced_at) in [(0, 600), (100, 500), (9999, 300)] {
        let server = Server::new(TOKENS);
        let oauth = client_credentials().refresh_early(seconds(early));
        let sent = sent(&server, oauth, &[0, replaced_at - 1, replaced_at]).await;
        assert_eq!(sent, ["Bearer t1", "Bearer t1", "Bearer t2"], "{early}");
    }
}

#[tokio::test]
async fn a_token_without_an_end_is_kept() {
    let server = Server::new(&[(200, r#"{"access_token": "t1"}"#)]);
    sent(&server, client_credentials(), &[0, 1 << 30]).await;
    assert_eq!(server.asked().len(), 1);
}

#[tokio::test]
async fn refresh_tokens_are_replaced_by_their_successors() {
    let server = Server::new(ROTATING);
    let oauth = OAuth::refresh_token(TOKEN_URL, "app", "r0");
    let sent = sent(&server, oauth, &[0, 600, 1200, 1800]).await;
    assert_eq!(sent, ["Bearer t1", "Bearer t2", "Bearer t3", "Bearer t4"]);
    let tokens: Vec<_> = server
        .asked()
        .iter()
        .map(|body| body[body.len() - 2..].to_owned())
        .collect();
    assert_eq!(tokens, ["r0", "r1", "r2", "r2"]);
}

#[tokio::test]
async fn a_password_is_used_again_when_its_refresh_token_is_refused() {
    let server = Server::new(&[
        ROTATING[0],
        ROTATING[1],
        (400, r#"{"error": "invalid_grant"}"#),
        TOKENS[2],
    ]);
    let oauth = OAuth::password(TOKEN_URL, "app", "me", "p4ss");
    let sent = sent(&server, oauth, &[0, 600, 1200]).await;
    assert_eq!(sent, ["Bearer t1", "Bearer t2", "Bearer t3"]);
    let grants: Vec<_> = server
        .asked()
        .iter()
        .map(|body| body.split('&').next().unwrap_or_default().to_owned())
        .collect();
    let [password, refresh] = ["grant_type=password", "grant_type=refresh_token"];
    assert_eq!(grants, [password, refresh, refresh, password]);
}

#[tokio::test]
async fn a_token_that_can_be_used_is_used_while_there_is_no_next_one() {
    let server = Server::new(&[TOKENS[0], (400, "{}"), (400, "{}"), TOKENS[1]]);
    let oauth = client_credentials();
    let core = server.core(oauth.clone());
    let mut asked = Vec::new();
    for at in [0, 550, 570, 590] {
        server.timer.advance(seconds(at) - server.timer.now());
        call(&core).await.unwrap();
        asked.push(server.asked().len());
    }
    // At 570 it is too soon to ask again.
    assert_eq!(asked, [1, 2, 2, 3]);
    server.timer.advance(seconds(10));
    call(&core).await.unwrap();
    assert_eq!(server.sent().last().unwrap(), "Bearer t2");
}

#[tokio::test]
async fn a_refused_token_is_replaced_once() {
    let server = Server::refusing(TOKENS, |token| token == "Bearer t1");
    let core = server.core(client_credentials());
    call(&core).await.unwrap();
    assert_eq!(server.sent(), ["Bearer t1", "Bearer t2"]);

    let server = Server::refusing(TOKENS, |_| true);
    let core = server.core(client_credentials());
    let error = call(&core).await.unwrap_err();
    assert_eq!(
        (error.kind(), error.status(), error.attempts()),
        (Kind::Status, Some(401), 2)
    );
    assert_eq!(server.sent(), ["Bearer t1", "Bearer t2"]);
    // Another token does not help against such a refusal, for a while.
    call(&core).await.unwrap_err();
    assert_eq!((server.sent().len(), server.asked().len()), (3, 2));
    server.timer.advance(seconds(60));
    call(&core).await.unwrap_err();
    assert_eq!(server.sent()[3..], ["Bearer t2", "Bearer t3"]);
}

#[tokio::test]
async fn what_the_caller_set_is_not_replaced() {
    let server = Server::refusing(TOKENS, |_| true);
    let core = server.core(client_credentials());
    let mine = core
        .request_to("GET", "/")
        .header("authorization", "Bearer mine");
    mine.await.unwrap_err();
    assert_eq!((server.sent().len(), server.asked().len()), (1, 0));
}

#[tokio::test]
async fn requests_for_tokens_are_sent_again_where_that_does_no_harm() {
    for (answers, retry, asked) in [
        (
            &[(503, ""), (500, ""), TOKENS[0]][..],
            Retry::fixed(seconds(1)),
            3,
        ),
        (&[(503, ""), TOKENS[0]], Retry::none(), 1),
        (&[(400, "{}"), TOKENS[0]], Retry::fixed(seconds(1)), 1),
    ] {
        let server = Server::new(answers);
        let core = server
            .builder()
            .retry(retry.clone())
            .credential("oauth", client_credentials());
        let outcome = call(&core.build().unwrap()).await;
        assert_eq!(
            (server.asked().len(), outcome.is_ok()),
            (asked, asked == answers.len())
        );
    }
    // The server may have replaced the refresh token.
    let server = Server::new(&[(500, ""), TOKENS[0]]);
    let core = server.core(OAuth::refresh_token(TOKEN_URL, "app", "r0"));
    call(&core).await.unwrap_err();
    assert_eq!(server.asked().len(), 1);
}

/// Takes a second for every answer, and counts the requests for tokens.
struct Slow {
    inside: MemoryTransport,
    timer: PausedTimer,
    asked: Count,
}

impl Transport for Slow {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            if request.uri().host() == Some("id.example.com") {
                self.asked.fetch_add(1, Ordering::Relaxed);
            }
            self.timer.sleep(seconds(1)).await;
            self.inside.send(request).await
        })
    }
}

fn slow(server: &Server) -> (Core, Count) {
    let asked = Count::default();
    let slow = Slow {
        inside: server.transport.clone(),
        timer: server.timer.clone(),
        asked: asked.clone(),
    };
    let builder = server
        .builder()
        .transport(slow)
        .credential("oauth", client_credentials());
    (builder.build().expect("the settings are complete"), asked)
}

/// Sends fifty calls at a time, and says how many of them end well.
async fn fifty(core: &Core) -> usize {
    let mut calls: Vec<_> = (0..50).map(|_| Some(Box::pin(call(core)))).collect();
    let mut good = 0;
    std::future::poll_fn(|context| {
        for slot in &mut calls {
            let Some(call) = slot else { continue };
            if let Poll::Ready(outcome) = call.as_mut().poll(context) {
                good += usize::from(outcome.is_ok());
                *slot = None;
            }
        }
        match calls.iter().all(Option::is_none) {
            true => Poll::Ready(()),
            false => Poll::Pending,
        }
    })
    .await;
    good
}

#[tokio::test]
async fn calls_at_a_time_cause_one_request_for_a_token() {
    let server = Server::new(TOKENS);
    let (core, asked) = slow(&server);
    assert_eq!(fifty(&core).await, 50);
    assert_eq!(
        (asked.load(Ordering::Relaxed), server.sent().len()),
        (1, 50)
    );
}

#[tokio::test]
async fn refusals_at_a_time_cause_one_request_for_a_token() {
    let server = Server::refusing(TOKENS, |token| token == "Bearer t1");
    let (core, asked) = slow(&server);
    assert_eq!(fifty(&core).await, 50);
    assert_eq!(
        (asked.load(Ordering::Relaxed), server.sent().len()),
        (2, 100)
    );
}

#[tokio::test]
async fn calls_at_a_time_fail_together() {
    let server = Server::new(&[(401, r#"{"error": "invalid_client"}"#)]);
    let (core, asked) = slow(&server);
    assert_eq!(fifty(&core).await, 0);
    assert_eq!(asked.load(Ordering::Relaxed), 1);
    call(&core).await.unwrap_err();
    assert_eq!(asked.load(Ordering::Relaxed), 2);
}

#[tokio::test]
async fn the_time_of_a_call_ends_its_wait_and_not_the_request() {
    let server = Server::new(TOKENS);
    let (core, asked) = slow(&server);
    let hasty = core
        .request_to("GET", "/")
        .timeout(Duration::from_millis(500));
    let error = hasty.await.unwrap_err();
    assert_eq!(error.kind(), Kind::Timeout);
    // The next call goes on with the request that is under way.
    call(&core).await.unwrap();
    assert_eq!((asked.load(Ordering::Relaxed), server.sent().len()), (1, 1));
}

#[tokio::test]
async fn a_token_is_there_before_the_first_call() {
    let server = Server::new(TOKENS);
    let oauth = client_credentials();
    let core = server.core(oauth.clone());
    let token = oauth.token(&core).await.unwrap();
    assert_eq!(token.access_token().expose(), "t1");
    let ends_at = server.timer.time_of_day() + seconds(600);
    assert_eq!(token.expires_at(), Some(ends_at));
    call(&core).await.unwrap();
    assert_eq!(server.asked().len(), 1);
}
