use connector_runtime::auth::{ApiKey, AwsSigV4, BoxError, BoxFuture, Credential, Unsigned};
use connector_runtime::timer::PausedTimer;
use connector_runtime::{Bytes, MemoryTransport, http};
use connector_tests::clients::signing::{self, Client, ClientBuilder};
use connector_tests::clients::signing_swagger2;

/// A service that gives whoever shows nothing a challenge.
fn client(set: impl FnOnce(ClientBuilder) -> ClientBuilder) -> (Client, MemoryTransport) {
    let transport = MemoryTransport::new(|request| {
        if request.headers().contains_key("authorization") {
            return MemoryTransport::answer(204, "");
        }
        let mut refusal = MemoryTransport::answer(401, "");
        let challenge = r#"Digest realm="notes", qop="auth", algorithm=SHA-256, nonce="n""#;
        let challenge = http::HeaderValue::from_static(challenge);
        refusal.headers_mut().insert("www-authenticate", challenge);
        refusal
    });
    let builder = signing::Client::builder().transport(transport.clone());
    let builder = builder.configure(|core| core.timer(PausedTimer::new()));
    let client = set(builder).build().expect("the settings are complete");
    (client, transport)
}

fn header(request: &http::Request<Bytes>, name: &str) -> String {
    let value = request.headers().get(name);
    let value = value.and_then(|value| value.to_str().ok());
    value.unwrap_or_default().to_owned()
}

#[tokio::test]
async fn requests_are_signed_with_a_key_of_aws() {
    let (client, transport) =
        client(|builder| builder.gateway("AKIDEXAMPLE", "s3cret", "eu-central-1"));
    client.add_note("Buy milk").await.unwrap();
    let request = transport.requests().remove(0);
    let start = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-central-1/execute-api/aws4_request, SignedHeaders=content-type;host;x-amz-date, Signature=";
    let authorization = header(&request, "authorization");
    assert!(authorization.starts_with(start), "{authorization}");
    assert_eq!(header(&request, "x-amz-date"), "20260101T000000Z");
}

#[tokio::test]
async fn sessions_have_their_token_and_services_their_name() {
    let set = |builder: ClientBuilder| {
        builder.store_session("AKIDEXAMPLE", "s3cret", "t0ken", "eu-central-1", "s3")
    };
    let (client, transport) = client(set);
    client.store().await.unwrap();
    let request = transport.requests().remove(0);
    let authorization = header(&request, "authorization");
    assert!(authorization.contains("/eu-central-1/s3/aws4_request, "));
    assert_eq!(header(&request, "x-amz-security-token"), "t0ken");
}

#[tokio::test]
async fn keys_can_come_from_a_credential() {
    let key = AwsSigV4::new("AKIDEXAMPLE", "s3cret", "eu-central-1", "es");
    let transport = MemoryTransport::new(|_| MemoryTransport::answer(204, ""));
    let builder = signing_swagger2::Client::builder().transport(transport.clone());
    let client = builder.aws_sigv4_credential(key).build().unwrap();
    client.search().await.unwrap();
    let authorization = header(&transport.requests()[0], "authorization");
    assert!(authorization.contains("/eu-central-1/es/aws4_request, "));
}

#[tokio::test]
async fn challenges_are_answered_with_a_password() {
    let (client, transport) = client(|builder| builder.digest("ada", "s3cret"));
    client.digest().await.unwrap();
    let requests = transport.requests();
    assert_eq!(requests.len(), 2);
    let authorization = header(&requests[1], "authorization");
    let start = r#"Digest username="ada", realm="notes", uri="/v1/digest", "#;
    assert!(authorization.starts_with(start), "{authorization}");
}

/// Signs with the length of the path.
struct Length;

impl Credential for Length {
    fn sign<'a>(&'a self, mut request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(async move {
            let value = format!("Hawk {}", request.request().uri.path().len());
            let headers = &mut request.request_mut().headers;
            headers.insert("authorization", value.parse()?);
            Ok(())
        })
    }
}

#[tokio::test]
async fn what_is_not_built_in_is_the_callers() {
    let (client, transport) = client(|builder| {
        let ntlm = ApiKey::header("Authorization", "NTLM x");
        builder.hawk(Length).windows(ntlm)
    });
    client.hawk().await.unwrap();
    client.windows().await.unwrap();
    let error = client.older().await.unwrap_err();
    let sent: Vec<_> = transport
        .requests()
        .iter()
        .map(|one| header(one, "authorization"))
        .collect();
    assert_eq!(sent, ["Hawk 8", "NTLM x", ""]);
    let text = "Older: the service answered 401 Unauthorized; the credential `older` is not set";
    assert_eq!(error.to_string(), text);
}
