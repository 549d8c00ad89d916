//! What every way of setting a parameter puts on the wire.

mod body;
mod path;
mod query;
mod sequence;
mod style;

use connector_runtime::auth::Secret;
use connector_runtime::{
    Bytes, Call, Core, Error, Kind, MemoryTransport, Request, Style, Upload, http,
};

/// Sends a request of the operation `Test` and gives what reached the transport.
async fn sent(
    template: &'static str,
    set: impl FnOnce(&mut Request),
) -> Result<http::Request<Bytes>, Error> {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let core = Core::builder()
        .default_url("https://example.com/v1")
        .transport(transport.clone())
        .build()?;
    let mut request = Request::new(&core, "Test", "POST", template);
    set(&mut request);
    Call::empty(request).await?;
    Ok(transport.requests().remove(0))
}

async fn uri(template: &'static str, set: impl FnOnce(&mut Request)) -> String {
    let uri = sent(template, set)
        .await
        .expect("the request is complete")
        .uri()
        .to_string();
    uri.strip_prefix("https://example.com/v1")
        .expect("the request is complete")
        .to_owned()
}

async fn refusal(template: &'static str, set: impl FnOnce(&mut Request)) -> String {
    let error = sent(template, set).await.expect_err("the call fails");
    assert_eq!(
        (error.kind(), error.attempts(), error.status()),
        (Kind::Request, 0, None)
    );
    error.to_string()
}

#[tokio::test]
async fn headers_and_cookies_are_text() {
    let request = sent("/", |request| {
        request
            .header("x-int", &7)
            .header("X-List", &["a", "b"])
            .header_list("x-pipes", Style::Pipes, &[1, 2])
            .header("x-null", &None::<i32>)
            .header("x-again", "old")
            .header("X-Again", "größe")
            .header("accept", "text/csv")
            .cookie("a", "1;2")
            .cookie("b", &2);
    });
    let request = request.await.unwrap();
    let header = |name: &str| {
        request
            .headers()
            .get(name)
            .map(|value| str::from_utf8(value.as_bytes()).unwrap())
    };
    assert_eq!(header("x-int"), Some("7"));
    assert_eq!(header("x-list"), Some("a,b"));
    assert_eq!(header("x-pipes"), Some("1|2"));
    assert_eq!(header("x-null"), None);
    assert_eq!(header("x-again"), Some("größe"));
    assert_eq!(
        request
            .headers()
            .get_all("accept")
            .iter()
            .collect::<Vec<_>>(),
        ["text/csv"]
    );
    assert_eq!(header("cookie"), Some("a=1%3B2; b=2"));
}

#[tokio::test]
async fn what_cannot_be_sent_is_refused_by_name() {
    let refused = refusal("/", |request| {
        request
            .header("x-trace", "a\r\nx-evil: 1")
            .query("later", &f64::NAN);
    })
    .await;
    assert_eq!(
        refused,
        "Test: header `x-trace`: the value holds a line break or another control character"
    );
    let refused = refusal("/", |request| {
        request.header("x y", "a");
    })
    .await;
    assert_eq!(
        refused,
        "Test: header `x y`: this cannot be the name of a header"
    );
    let refused = refusal("/", |request| {
        request.query("q", &f64::NAN);
    })
    .await;
    assert_eq!(
        refused,
        "Test: query parameter `q`: NaN is not a JSON number"
    );
    let refused = refusal("/", |request| {
        request.body(&[1.0, f64::INFINITY]);
    })
    .await;
    assert_eq!(refused, "Test: body: inf is not a JSON number");
    let refused = refusal("/", |request| {
        request.form_body(&5);
    })
    .await;
    assert_eq!(refused, "Test: body: only an object can be a form");
    assert_eq!(
        refusal("/", |request| {
            request.part_as("p", "a/b\r\nx: y", &1);
        })
        .await,
        "Test: form field `p`: its media type cannot be a header"
    );
    let upload = Upload::from(vec![1]).content_type("a/b\r\nx: y");
    assert_eq!(
        refusal("/", |request| {
            request.file("f", upload);
        })
        .await,
        "Test: file `f`: its media type cannot be a header"
    );
}

#[tokio::test]
async fn an_operation_can_have_another_address() {
    let request = sent("/up", |request| {
        request.base_url("https://files.example.com/");
    })
    .await
    .unwrap();
    assert_eq!(request.uri(), "https://files.example.com/up");
}

#[tokio::test]
async fn an_address_that_the_user_gives_holds_for_every_operation() {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let core = Core::builder()
        .default_url("https://example.com/v1")
        .base_url("http://127.0.0.1:8080/test")
        .transport(transport.clone())
        .build()
        .unwrap();
    let mut request = Request::new(&core, "Test", "POST", "/up");
    request.base_url("https://files.example.com/");
    Call::empty(request).await.unwrap();
    let sent = transport.requests().remove(0);
    assert_eq!(sent.uri(), "http://127.0.0.1:8080/test/up");
}

#[tokio::test]
async fn any_method_can_be_sent() {
    let transport = MemoryTransport::new(|_| http::Response::new(Bytes::new()));
    let core = Core::builder()
        .base_url("https://example.com/v1")
        .transport(transport.clone())
        .build()
        .unwrap();
    for method in ["QUERY", "TRACE", "x-my.Method"] {
        let mut request = Request::new(&core, "Test", method, "/");
        request.body(&1);
        Call::empty(request).await.unwrap();
    }
    let sent: Vec<String> = transport
        .requests()
        .iter()
        .map(|request| request.method().to_string())
        .collect();
    assert_eq!(sent, ["QUERY", "TRACE", "x-my.Method"]);
    let error = Call::empty(Request::new(&core, "Test", "GET IT", "/")).await;
    assert_eq!(
        error.unwrap_err().to_string(),
        "Test: `GET IT` is no method"
    );
}

#[test]
fn secrets_do_not_show() {
    let core = Core::builder()
        .base_url("https://example.com")
        .transport(MemoryTransport::new(|_| unreachable!()));
    let core = core.build().unwrap();
    let secret = Secret::from("hunter2");
    let mut request = Request::new(&core, "Test", "GET", "/{code}");
    request
        .path("code", &secret)
        .query("q", &secret)
        .query("api_key", "hunter2")
        .query("shown", "yes")
        .header("x-plain", &secret)
        .header("authorization", "Bearer hunter2")
        .cookie("session", "hunter2")
        .body(&secret);
    let shown = format!("{request:?} {:?}", Call::empty(request.clone()));
    assert!(
        shown.contains("shown=yes") && shown.contains("x-plain") && !shown.contains("hunter2"),
        "{shown}"
    );
}
