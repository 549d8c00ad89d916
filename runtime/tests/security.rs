//! Which credentials a request carries.

use connector_runtime::auth::{ApiKey, Basic, Bearer, BoxError, BoxFuture, Credential};
use connector_runtime::{Bytes, Call, Core, CoreBuilder, Kind, MemoryTransport, Request, http};

fn core(set: impl FnOnce(CoreBuilder) -> CoreBuilder) -> (Core, MemoryTransport) {
    let transport = MemoryTransport::new(|request| match request.headers().get("authorization") {
        Some(_) => http::Response::new(Bytes::new()),
        None => MemoryTransport::answer(401, ""),
    });
    let builder = Core::builder()
        .base_url("https://example.com:443/v1")
        .transport(transport.clone());
    (
        set(builder).build().expect("the core is complete"),
        transport,
    )
}

fn get(core: &Core) -> Request {
    Request::new(core, "Test", "GET", "/")
}

/// The parts of a sent request that carry credentials.
fn credentials(transport: &MemoryTransport) -> Vec<String> {
    let request = transport.requests().remove(0);
    let headers = ["authorization", "x-key", "cookie"]
        .into_iter()
        .filter_map(|name| {
            let value = request.headers().get(name)?;
            assert!(value.is_sensitive());
            Some(format!(
                "{name}: {}",
                value.to_str().expect("the core is complete")
            ))
        });
    headers
        .chain(request.uri().query().map(str::to_owned))
        .collect()
}

fn all(builder: CoreBuilder) -> CoreBuilder {
    builder
        .credential("header", ApiKey::header("X-Key", "k1"))
        .credential("query", ApiKey::query("key", "k&2"))
        .credential("cookie", ApiKey::cookie("sid", "k3"))
        .credential("basic", Basic::new("Aladdin", "open sesame"))
        .credential("bearer", Bearer::new("t0ken"))
}

#[tokio::test]
async fn each_scheme_goes_to_its_place() {
    for (security, expected) in [
        (&[&["header"][..]], vec!["x-key: k1"]),
        (&[&["query"][..]], vec!["a=1&key=k%262"]),
        (&[&["cookie"][..]], vec!["cookie: sid=k3"]),
        (
            &[&["basic"][..]],
            vec!["authorization: Basic QWxhZGRpbjpvcGVuIHNlc2FtZQ=="],
        ),
        (&[&["bearer"][..]], vec!["authorization: Bearer t0ken"]),
        (
            &[&["header", "bearer"][..]],
            vec!["authorization: Bearer t0ken", "x-key: k1"],
        ),
    ] {
        let (core, transport) = core(all);
        let security: &'static [&'static [&'static str]] = Vec::leak(security.to_vec());
        let mut request = get(&core);
        request.query("a", &1).security(security);
        let _ = Call::empty(request).await;
        let mut found = credentials(&transport);
        found.retain(|part| part != "a=1");
        assert_eq!(found, expected);
    }
}

#[tokio::test]
async fn the_first_alternative_with_all_credentials_is_used() {
    let set = |builder: CoreBuilder| {
        builder
            .security(&[
                &[],
                &["missing"],
                &["header", "missing"],
                &["cookie"],
                &["header"],
            ])
            .credential("header", ApiKey::header("X-Key", "k1"))
            .credential("cookie", ApiKey::cookie("sid", "k3"))
    };
    let (core, transport) = core(set);
    let mut request = get(&core);
    request.cookie("lang", "de");
    let _ = Call::empty(request).await;
    assert_eq!(credentials(&transport), ["cookie: lang=de; sid=k3"]);
}

#[tokio::test]
async fn without_requirements_every_credential_is_sent() {
    let (core, transport) = core(|builder| {
        builder
            .credential("x", Bearer::new("old"))
            .credential("x", Bearer::new("new"))
    });
    Call::empty(get(&core)).await.unwrap();
    assert_eq!(credentials(&transport), ["authorization: Bearer new"]);
}

#[tokio::test]
async fn what_the_caller_sets_is_left_alone() {
    let (core, transport) = core(|builder| builder.credential("x", Bearer::new("t")));
    let mut request = get(&core);
    request.header("Authorization", "mine");
    Call::empty(request).await.unwrap();
    assert_eq!(credentials(&transport), ["authorization: mine"]);

    let (core, transport) = self::core(|builder| {
        builder
            .credential("query", ApiKey::query("a key", "theirs"))
            .credential("cookie", ApiKey::cookie("sid", "theirs"))
    });
    let mut request = get(&core);
    request.query("a key", "mine").cookie("sid", "mine");
    request.query("a keyword", "x").cookie("sid2", "x");
    _ = Call::empty(request).await;
    let request = transport.requests().remove(0);
    let query = request.uri().query();
    assert_eq!(query, Some("a%20key=mine&a%20keyword=x"));
    assert_eq!(request.headers()["cookie"], "sid=mine; sid2=x");

    let (core, transport) =
        self::core(|builder| builder.credential("cookie", ApiKey::cookie("s=d", "k")));
    let mut request = get(&core);
    request.cookie("sid", "x");
    _ = Call::empty(request).await;
    let request = transport.requests().remove(0);
    assert_eq!(request.headers()["cookie"], "sid=x; s%3Dd=k");
}

#[tokio::test]
async fn a_refusal_says_which_credential_is_not_set() {
    let (core, transport) = core(|builder| {
        builder
            .security(&[&["key"], &["user", "tenant"]])
            .credential("tenant", Bearer::new("t"))
    });
    let error = Call::empty(get(&core)).await.unwrap_err();
    assert_eq!(
        error.to_string(),
        "Test: the service answered 401 Unauthorized; the credential `key` or `user` is not set"
    );
    assert!(credentials(&transport).is_empty());
    let mut request = get(&core);
    request.security(&[&[]]);
    let anonymous = Call::empty(request).await.unwrap_err();
    assert_eq!(
        anonymous.to_string(),
        "Test: the service answered 401 Unauthorized"
    );
}

#[tokio::test]
async fn credentials_stay_with_their_origin() {
    for (address, trusted) in [
        ("https://example.com/other", true),
        ("HTTPS://EXAMPLE.com/other", true),
        ("http://example.com/other", false),
        ("https://example.com:444/other", false),
        ("https://example.com.evil.test/", false),
        ("https://example.com@evil.test/", false),
        ("https://example.com\\@evil.test/", false),
        ("//evil.test/", true),
        ("@evil.test/", true),
    ] {
        let (core, transport) = core(|builder| builder.credential("x", Bearer::new("t")));
        let _ = core.request_to("GET", address).await;
        let to_example = transport.requests()[0]
            .uri()
            .host()
            .unwrap()
            .eq_ignore_ascii_case("example.com");
        assert_eq!(!credentials(&transport).is_empty(), trusted, "{address}");
        assert!(to_example || !trusted, "{address}");
    }
}

struct Failing;

impl Credential for Failing {
    fn apply<'a>(&'a self, _: &'a mut http::request::Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async { Err("the token service is down".into()) })
    }
}

#[tokio::test]
async fn a_credential_that_fails_stops_the_call() {
    let (core, transport) = core(|builder| builder.credential("oauth", Failing));
    let error = Call::empty(get(&core)).await.unwrap_err();
    assert_eq!(error.kind(), Kind::Credential);
    assert_eq!(
        error.to_string(),
        "Test: the credential `oauth` cannot be applied: the token service is down"
    );
    assert!(transport.requests().is_empty());
}

#[test]
fn credentials_do_not_show() {
    let (core, _) = core(all);
    let shown = format!(
        "{core:?} {:?} {:?}",
        Basic::new("u", "s3cret"),
        all(Core::builder())
    );
    assert!(
        ["k1", "k&2", "k3", "sesame", "t0ken", "s3cret"]
            .iter()
            .all(|secret| !shown.contains(secret)),
        "{shown}"
    );
    assert!(shown.contains("bearer"));
}

#[test]
fn a_base_url_is_checked() {
    for (url, why) in [
        (None, "no base URL is set"),
        (Some("example.com/v1"), "the base URL \"example.com/v1\""),
        (
            Some("ftp://example.com"),
            "does not start with http:// or https://",
        ),
        (Some("https://me:pw@example.com"), "holds credentials"),
        (Some("https://example.com/?a=1"), "has a query"),
    ] {
        let builder = url.map_or_else(Core::builder, |url| Core::builder().base_url(url));
        let error = builder.build().unwrap_err();
        assert_eq!(error.kind(), Kind::Configuration);
        assert!(
            error.to_string().contains(why) && !error.to_string().contains("pw"),
            "{error}"
        );
    }
}
