use std::sync::Mutex;

use connector_runtime::auth::Digest;
use connector_runtime::{Bytes, Call, Core, MemoryTransport, Request, http};

use super::{client, header};

const CHALLENGE: &str =
    r#"Digest realm="notes", qop="auth", algorithm=SHA-256, nonce="NONCE", opaque="o""#;

fn refused(challenges: &[&str]) -> http::Response<Bytes> {
    let mut answer = MemoryTransport::answer(401, "");
    for challenge in challenges {
        let value = challenge.parse().expect("it can be a header");
        answer.headers_mut().append("www-authenticate", value);
    }
    answer
}

/// A service whose nonces can be used a few times, and whose refusals say that they are stale.
fn service(uses: usize, stale: bool) -> (Core, MemoryTransport) {
    let state = Mutex::new((0, 0));
    let (builder, transport) = client(Digest::new("ada", "s3cret"), move |request| {
        let (nonce, used) = &mut *state.lock().expect("no test panics here");
        let authorization = header(request, "authorization");
        *used += 1;
        if authorization.contains(&format!("nonce=\"n{nonce}\"")) && *used <= uses {
            return MemoryTransport::answer(200, "{}");
        }
        (*nonce, *used) = (*nonce + 1, 0);
        let mut challenge = CHALLENGE.replace("NONCE", &format!("n{nonce}"));
        if stale && !authorization.is_empty() {
            challenge.push_str(", stale=true");
        }
        refused(&["Basic realm=\"notes\"", &challenge])
    });
    (builder.build().expect("the core is complete"), transport)
}

/// The nonce and the count of each request, or nothing.
fn answers(transport: &MemoryTransport) -> Vec<String> {
    let requests = transport.requests();
    let answers = requests.iter().map(|request| {
        let authorization = header(request, "authorization");
        let part = |name: &str| {
            let (_, rest) = authorization.split_once(name)?;
            Some(rest.split([',', '"']).next().unwrap_or_default())
        };
        match (part("nonce=\""), part("nc=")) {
            (Some(nonce), Some(count)) => format!("{nonce} {count}"),
            _ => String::new(),
        }
    });
    answers.collect()
}

#[tokio::test]
async fn a_challenge_is_answered_and_counted() {
    let (core, transport) = service(100, true);
    for _ in 0..3 {
        let mut request = Request::new(&core, "Test", "POST", "/notes");
        request.query("a", "b c").body(&1);
        Call::empty(request).await.unwrap();
    }
    assert_eq!(
        answers(&transport),
        ["", "n1 00000001", "n1 00000002", "n1 00000003"]
    );
    let requests = transport.requests();
    let authorization = header(&requests[1], "authorization");
    let start =
        r#"Digest username="ada", realm="notes", uri="/notes?a=b%20c", algorithm=SHA-256, "#;
    assert!(authorization.starts_with(start), "{authorization}");
    assert!(authorization.contains(r#", qop=auth, "#) && authorization.contains(r#", opaque="o""#));
    assert!(requests.iter().all(|request| request.body() == "1"));
    assert!(requests[1].headers()["authorization"].is_sensitive());
}

#[tokio::test]
async fn a_challenge_that_has_ended_is_replaced() {
    for stale in [true, false] {
        let (core, transport) = service(2, stale);
        for _ in 0..3 {
            core.request_to("GET", "/notes").await.unwrap();
        }
        assert_eq!(
            answers(&transport),
            [
                "",
                "n1 00000001",
                "n1 00000002",
                "n1 00000003",
                "n2 00000001"
            ]
        );
    }
}

#[tokio::test]
async fn a_password_that_is_refused_ends_the_call() {
    let (core, transport) = service(0, false);
    let error = core.request_to("GET", "/notes").await.unwrap_err();
    assert_eq!(error.status(), Some(401));
    assert_eq!(answers(&transport), ["", "n1 00000001"]);
    // The last challenge may have ended.
    core.request_to("GET", "/notes").await.unwrap_err();
    assert_eq!(answers(&transport)[2..], ["n1 00000002", "n3 00000001"]);
}

#[tokio::test]
async fn what_cannot_be_answered_stands() {
    for challenges in [
        &[][..],
        &["Basic realm=\"x\""],
        &["Digest realm=\"x\", nonce=\"n\", algorithm=SHA-1"],
    ] {
        let challenges: Vec<String> = challenges.iter().map(|one| (*one).to_owned()).collect();
        let (builder, transport) = client(Digest::new("ada", "s3cret"), move |_| {
            refused(&challenges.iter().map(String::as_str).collect::<Vec<_>>())
        });
        let core = builder.build().unwrap();
        core.request_to("GET", "/notes").await.unwrap_err();
        assert_eq!(answers(&transport), [""]);
    }
}

#[tokio::test]
async fn callers_may_answer_themselves() {
    let (core, transport) = service(100, true);
    let mut request = Request::new(&core, "Test", "GET", "/notes");
    request.header("Authorization", "Basic mine");
    Call::empty(request).await.unwrap_err();
    let requests = transport.requests();
    assert_eq!(
        (
            requests.len(),
            header(&requests[0], "authorization").as_str()
        ),
        (1, "Basic mine")
    );
}

#[tokio::test]
async fn challenges_hold_for_their_origin() {
    let (core, transport) = service(100, true);
    core.request_to("GET", "/notes").await.unwrap();
    core.request_to("GET", "https://other.example.com/")
        .await
        .unwrap_err();
    let mut elsewhere = Request::new(&core, "Test", "GET", "/notes");
    elsewhere.base_url("https://files.example.com"); // From the definition.
    Call::empty(elsewhere).await.unwrap();
    let hosts: Vec<_> = transport
        .requests()
        .iter()
        .map(|one| one.uri().host().unwrap_or_default().to_owned())
        .collect();
    assert_eq!(
        hosts[2..],
        [
            "other.example.com",
            "files.example.com",
            "files.example.com"
        ]
    );
    assert_eq!(answers(&transport)[2..4], ["", ""]);
    assert!(answers(&transport)[4].ends_with("00000001"));
}

#[tokio::test]
async fn the_answer_is_about_the_address_that_is_sent() {
    let (core, transport) = service(100, true);
    let path = "/it's?$filter=eq%20'a'";
    core.request_to("GET", path).await.unwrap();
    let request = transport.requests().remove(1);
    let target = "/it's?$filter=eq%20%27a%27";
    assert_eq!(
        request.uri().path_and_query().map(|it| it.as_str()),
        Some(target)
    );
    let authorization = header(&request, "authorization");
    assert!(
        authorization.contains(&format!("uri=\"{target}\"")),
        "{authorization}"
    );
}

#[test]
fn passwords_do_not_show() {
    let shown = format!("{:?}", Digest::new("ada", "s3cret"));
    assert!(
        shown.contains("ada") && !shown.contains("s3cret"),
        "{shown}"
    );
}
