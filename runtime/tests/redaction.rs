//! What an error shows when an answer repeats the secrets of its request.

use connector_runtime::auth::{ApiKey, Basic, Bearer, Secret};
use connector_runtime::{Call, Core, CoreBuilder, Error, MemoryTransport, Request, http};

const SECRETS: [&str; 6] = ["hunter2", "t0ken", "k&y", "k%26y", "c00kie", "bWU6aHVudGVyMg=="];

/// The error of a service that answers everything with what it was sent.
async fn echo(
    status: u16,
    credentials: impl FnOnce(CoreBuilder) -> CoreBuilder,
    set: impl FnOnce(&mut Request),
) -> Error {
    let transport = MemoryTransport::new(move |request| {
        let headers: Vec<&str> = request.headers().values().filter_map(|value| value.to_str().ok()).collect();
        let body = String::from_utf8_lossy(request.body());
        let said = format!("moved to {} {} {body}", request.uri(), headers.join(" "));
        MemoryTransport::answer(status, serde_json::json!({ "said": said }).to_string())
    });
    let builder = Core::builder().base_url("https://example.com");
    let core = credentials(builder).transport(transport).build().expect("the core is complete");
    let mut request = Request::new(&core, "Test", "GET", "/");
    set(&mut request);
    Call::<Vec<bool>>::json(request).await.expect_err("no list comes back")
}

fn assert_hidden(error: &Error) {
    let source = error.source_text();
    let shown = format!("{error} {error:?} {source}");
    assert!(shown.contains("moved to https://example.com") && shown.contains('…'), "{shown}");
    for secret in SECRETS {
        assert!(!shown.contains(secret), "{secret}: {shown}");
    }
    let body = String::from_utf8_lossy(error.body().expect("there is an answer"));
    assert!(SECRETS.iter().any(|secret| body.contains(secret)), "{body}");
}
