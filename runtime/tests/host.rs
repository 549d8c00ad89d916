//! Addresses whose host is an argument.

use connector_runtime::{Bytes, Call, Core, Error, Kind, MemoryTransport, Request, http};

const TEMPLATE: &str = "https://{tenant}.example.com:{port}/{area}";

fn core(base_url: &str) -> (Core, MemoryTransport) {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let builder = Core::builder().default_url(base_url);
    let core = builder.transport(transport.clone()).build();
    (core.expect("the base URL is one"), transport)
}

/// The address that a request reaches, without its end `/x`.
async fn address(base_url: &str, set: impl FnOnce(&mut Request)) -> Result<String, Error> {
    let (core, transport) = core(base_url);
    let mut request = Request::new(&core, "Test", "GET", "/x");
    set(&mut request);
    Call::empty(request).await?;
    let uri = transport.requests().remove(0).uri().to_string();
    Ok(uri.strip_suffix("/x").expect("the path stays").to_owned())
}

async fn refusal(base_url: &str, set: impl FnOnce(&mut Request)) -> String {
    let error = address(base_url, set).await.expect_err("the call fails");
    assert_eq!((error.kind(), error.attempts()), (Kind::Request, 0));
    error.to_string()
}

#[tokio::test]
async fn a_host_is_filled() {
    let filled = address(TEMPLATE, |request| {
        request
            .host("tenant", "old")
            .host("area", "eu/de")
            .host("port", &8443)
            .host("tenant", "acme");
    });
    assert_eq!(filled.await.unwrap(), "https://acme.example.com:8443/eu/de");

    for endpoint in ["http://localhost:1/api", "https://speech.example.com"] {
        let filled = address("{Endpoint}/v3", |request| {
            request.host("Endpoint", endpoint);
        });
        assert_eq!(filled.await.unwrap(), format!("{endpoint}/v3"));
    }

    let pieces = address("{vault}{secret}{suffix}", |request| {
        request
            .host("vault", "https://{secret}.")
            .host("secret", "example")
            .host("suffix", ".com/");
    });
    assert!(pieces.await.is_err(), "a value is not filled again");
    let pieces = address("{vault}{secret}{suffix}", |request| {
        request
            .host("vault", "https://v.")
            .host("secret", "example")
            .host("suffix", ".com/");
    });
    assert_eq!(pieces.await.unwrap(), "https://v.example.com");
}

#[tokio::test]
async fn a_host_parameter_that_is_not_given_is_named() {
    let refused = refusal(TEMPLATE, |request| {
        request.host("tenant", "acme").host("area", "eu");
    });
    assert_eq!(
        refused.await,
        "Test: the host parameter `port` is not given"
    );
}

#[tokio::test]
async fn host_parameters_that_lead_elsewhere_are_refused() {
    for value in [
        "",
        "a b",
        "me@evil.test",
        "evil.test?",
        "evil.test#",
        "evil.test\\",
        "a\nb",
    ] {
        let refused = refusal("https://{tenant}.example.com", |request| {
            request.host("tenant", value);
        });
        assert_eq!(
            refused.await,
            "Test: host parameter `tenant`: this cannot be a part of a host"
        );
    }
    for base_url in ["https://{tenant}.example.com", "{tenant}.example.com"] {
        let refused = refusal(base_url, |request| {
            request.host("tenant", "https://evil.test/");
        });
        assert_eq!(
            refused.await,
            "Test: the host parameter `tenant` must not hold a slash"
        );
    }
    let refused = refusal("{Endpoint}/v3", |request| {
        request.host("Endpoint", "file:///etc");
    });
    assert!(refused.await.starts_with("Test: the base URL "));
}

#[tokio::test]
async fn an_address_of_the_user_needs_no_arguments() {
    let replaced = address("http://localhost:1/api", |request| {
        request.host("tenant", "acme");
    });
    assert_eq!(replaced.await.unwrap(), "http://localhost:1/api");
    let own = address(TEMPLATE, |request| {
        request.base_url("https://files.example.com/");
    });
    assert_eq!(own.await.unwrap(), "https://files.example.com");
}

#[tokio::test]
async fn what_the_definition_forgot_can_have_a_host() {
    let (core, transport) = core("https://{tenant}.example.com");
    core.request_to("GET", "/x")
        .host("tenant", "acme")
        .await
        .unwrap();
    core.request_to("GET", "https://other.test/").await.unwrap();
    let uris: Vec<String> = transport
        .requests()
        .iter()
        .map(|request| request.uri().to_string())
        .collect();
    assert_eq!(uris, ["https://acme.example.com/x", "https://other.test/"]);
}
