use std::time::{Duration, SystemTime};

use connector_runtime::auth::{AwsSigV4, BoxFuture};
use connector_runtime::timer::{PausedTimer, Timer};
use connector_runtime::{Body, Bytes, Call, Core, MemoryTransport, Request, http};

use super::{Empty, client, header};

/// A clock that always shows the same time of day.
struct At(u64);

impl Timer for At {
    fn now(&self) -> Duration {
        Duration::ZERO
    }

    fn time_of_day(&self) -> SystemTime {
        SystemTime::UNIX_EPOCH + Duration::from_secs(self.0)
    }

    fn sleep(&self, duration: Duration) -> BoxFuture<'static, ()> {
        PausedTimer::new().sleep(duration)
    }
}

/// The key of AWS's examples, for a service that answers all.
fn core(service: &str, at: u64, address: &str) -> (Core, MemoryTransport) {
    let (id, secret) = match service {
        "s3" => (
            "AKIAIOSFODNN7EXAMPLE",
            "wJalrXUtnFEMI/K7MDENG/bPxRfiCYEXAMPLEKEY",
        ),
        _ => ("AKIDEXAMPLE", "wJalrXUtnFEMI/K7MDENG+bPxRfiCYEXAMPLEKEY"),
    };
    let key = AwsSigV4::new(id, secret, "us-east-1", service);
    let (builder, transport) = client(key, |_| MemoryTransport::answer(200, ""));
    let builder = builder.base_url(address).timer(At(at));
    (builder.build().expect("the core is complete"), transport)
}

const AUGUST_30_2015: u64 = 1_440_938_160;
const MAY_24_2013: u64 = 1_369_353_600;

async fn sent(
    core: &Core,
    transport: &MemoryTransport,
    set: impl FnOnce(&mut Request),
) -> http::Request<Bytes> {
    let mut request = Request::new(core, "Test", "GET", "/");
    set(&mut request);
    Call::empty(request).await.expect("the service answers all");
    transport.requests().pop().expect("there was a request")
}

#[tokio::test]
async fn signatures_are_those_of_the_guide() {
    let (core, transport) = core("iam", AUGUST_30_2015, "https://iam.amazonaws.com");
    let request = sent(&core, &transport, |request| {
        request
            .query("Action", "ListUsers")
            .query("Version", "2010-05-08");
        request.header(
            "Content-Type",
            "application/x-www-form-urlencoded; charset=utf-8",
        );
    })
    .await;
    assert_eq!(header(&request, "x-amz-date"), "20150830T123600Z");
    assert_eq!(
        header(&request, "authorization"),
        "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20150830/us-east-1/iam/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=5d672d79c15b13162d9279b0855cfba6789a8edb4c82c400e06b5924a6f2b5d7"
    );
    assert!(request.headers()["authorization"].is_sensitive());
    assert!(!request.headers().contains_key("x-amz-content-sha256"));
}

#[tokio::test]
async fn signatures_are_those_of_the_object_store() {
    let (core, transport) = core("s3", MAY_24_2013, "https://examplebucket.s3.amazonaws.com");
    for (query, signature) in [
        (
            "?lifecycle",
            "fea454ca298b7da1c68078a5d1bdbfbbe0d65c699e0f91ac7a200a0136783543",
        ),
        (
            "?prefix=J&max-keys=2",
            "34b48302e7b5fa45bde8084f4b7868a86f0a534bc59db6670ed5711ef69dc6f7",
        ),
    ] {
        core.request_to("GET", format!("/{query}")).await.unwrap();
        let request = transport.requests().pop().unwrap();
        let authorization = header(&request, "authorization");
        assert!(authorization.ends_with(signature), "{authorization}");
        let names = "SignedHeaders=host;x-amz-content-sha256;x-amz-date,";
        assert!(authorization.contains(names), "{authorization}");
    }
}

const EMPTY: &str = "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855";
const ABC: &str = "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad";
const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

#[tokio::test]
async fn bodies_are_hashed_and_streams_are_not() {
    for (service, body, hash) in [
        ("s3", Body::empty(), EMPTY),
        ("s3", "abc".into(), ABC),
        ("s3", Body::stream(Empty), UNSIGNED),
        ("es", "abc".into(), ""),
        ("es", Body::stream(Empty), UNSIGNED),
    ] {
        let (core, transport) = core(service, MAY_24_2013, "https://example.com");
        let request = sent(&core, &transport, |request| {
            request.bytes_body("text/plain", body);
        })
        .await;
        assert_eq!(header(&request, "x-amz-content-sha256"), hash, "{service}");
    }
}

#[tokio::test]
async fn what_the_caller_sets_is_signed() {
    let (core, transport) = core("s3", MAY_24_2013, "https://example.com");
    let request = sent(&core, &transport, |request| {
        request.header("x-amz-date", "20200101T000000Z");
        request.header("x-amz-content-sha256", UNSIGNED);
        request
            .header("x-amz-acl", "private")
            .header("x-other", "1");
    })
    .await;
    assert_eq!(header(&request, "x-amz-date"), "20200101T000000Z");
    assert_eq!(header(&request, "x-amz-content-sha256"), UNSIGNED);
    let authorization = header(&request, "authorization");
    assert!(authorization.contains("/20200101/us-east-1/s3/aws4_request, SignedHeaders=host;x-amz-acl;x-amz-content-sha256;x-amz-date,"), "{authorization}");
    let request = sent(&core, &transport, |request| {
        request.header("Authorization", "mine");
    })
    .await;
    assert_eq!(header(&request, "authorization"), "mine");
    assert!(!request.headers().contains_key("x-amz-date"));
}

#[test]
fn keys_do_not_show() {
    let key = AwsSigV4::new("AKIDEXAMPLE", "s3cret", "us-east-1", "s3");
    let shown = format!("{:?}", key.session_token("t0ken"));
    assert!(shown.contains("AKIDEXAMPLE"), "{shown}");
    assert!(
        !shown.contains("s3cret") && !shown.contains("t0ken"),
        "{shown}"
    );
}
