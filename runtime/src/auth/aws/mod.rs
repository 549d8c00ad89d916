//! AWS Signature Version 4.

mod canonical;
mod stamp;

use std::fmt::{self, Debug, Formatter};
use std::future::ready;

use hmac::digest::InvalidLength;
use hmac::{Hmac, KeyInit, Mac};
use http::HeaderName;
use http::header::{self, HeaderValue};
use sha2::{Digest as _, Sha256};

use self::canonical::canonical;
use self::stamp::{is_stamp, stamp};
use super::{BoxError, BoxFuture, Credential, Secret, Unsigned, set_header};

/// A key of AWS, with which each request is signed in its header `Authorization` ([Signature Version 4]). Needs the feature
/// `aws-sigv4`.
///
/// Signed are the method, the address, `Host`, `Content-Type`, all headers that start with `x-amz-`, and the body if it is in
/// memory; of a stream, the service is told that its content is not signed, which object stores take. What a caller sets in
/// `X-Amz-Date` and `X-Amz-Content-Sha256` is signed as it is.
///
/// ```
/// use connector_runtime::auth::AwsSigV4;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "{}"));
/// let key = AwsSigV4::new("AKIDEXAMPLE", "s3cret", "eu-central-1", "execute-api");
/// let core = Core::builder()
///     .base_url("https://a1b2c3.execute-api.eu-central-1.amazonaws.com/prod")
///     .credential("sigv4", key.session_token("t0ken"))
///     .transport(transport.clone())
///     .timer(PausedTimer::new())
///     .build()?;
/// core.request_to("GET", "/notes").await?;
///
/// let requests = transport.requests();
/// let headers = requests[0].headers();
/// assert_eq!(headers["x-amz-date"], "20260101T000000Z");
/// assert_eq!(headers["x-amz-security-token"], "t0ken");
/// let start = "AWS4-HMAC-SHA256 Credential=AKIDEXAMPLE/20260101/eu-central-1/execute-api/aws4_request, \
///     SignedHeaders=host;x-amz-date;x-amz-security-token, Signature=";
/// assert!(headers["authorization"].to_str().unwrap_or_default().starts_with(start));
/// # Ok(())
/// # }
/// ```
///
/// [Signature Version 4]: https://docs.aws.amazon.com/IAM/latest/UserGuide/reference_sigv.html
#[derive(Clone)]
pub struct AwsSigV4 {
    access_key: String,
    secret_key: Secret,
    session_token: Option<Secret>,
    region: String,
    service: String,
}

const DATE: HeaderName = HeaderName::from_static("x-amz-date");
const CONTENT: HeaderName = HeaderName::from_static("x-amz-content-sha256");
const TOKEN: HeaderName = HeaderName::from_static("x-amz-security-token");

const UNSIGNED: &str = "UNSIGNED-PAYLOAD";

impl AwsSigV4 {
    /// A key for a service by its signing name (`execute-api`, `s3`) in a region (`eu-central-1`).
    pub fn new(
        access_key: impl Into<String>,
        secret_key: impl Into<Secret>,
        region: impl Into<String>,
        service: impl Into<String>,
    ) -> Self {
        Self {
            access_key: access_key.into(),
            secret_key: secret_key.into(),
            session_token: None,
            region: region.into(),
            service: service.into(),
        }
    }

    /// The token that belongs to a key which is given for some time.
    #[must_use]
    pub fn session_token(mut self, token: impl Into<Secret>) -> Self {
        self.session_token = Some(token.into());
        self
    }

    fn add(&self, mut request: Unsigned<'_>) -> Result<(), BoxError> {
        if request
            .request()
            .headers
            .contains_key(header::AUTHORIZATION)
        {
            return Ok(());
        }
        let is_store = self.service.starts_with("s3");
        let (hash, body) = match request.body() {
            Some(body) => (hex(&Sha256::digest(&body)), Some(body)),
            None => (UNSIGNED.to_owned(), None),
        };
        let now = stamp(request.time_of_day());
        let parts = request.request_mut();
        let given = |name: &HeaderName| {
            let value = parts.headers.get(name)?;
            value.to_str().ok().map(str::to_owned)
        };
        let date = given(&DATE).filter(|date| is_stamp(date)).unwrap_or(now);
        let given_hash = given(&CONTENT);
        let says_hash = given_hash.is_some() || is_store || body.is_none();
        let hash = given_hash.unwrap_or(hash);
        parts.headers.insert(DATE, HeaderValue::from_str(&date)?);
        if says_hash {
            parts.headers.insert(CONTENT, HeaderValue::from_str(&hash)?);
        }
        if let Some(token) = &self.session_token {
            set_header(parts, TOKEN, token.expose())?;
        }
        let form = canonical(parts, &hash, is_store);
        let day = date.get(..8).unwrap_or_default();
        let scope = format!("{day}/{}/{}/aws4_request", self.region, self.service);
        let text = format!(
            "AWS4-HMAC-SHA256\n{date}\n{scope}\n{}",
            hex(&Sha256::digest(&form.text))
        );
        let value = format!(
            "AWS4-HMAC-SHA256 Credential={}/{scope}, SignedHeaders={}, Signature={}",
            self.access_key,
            form.signed,
            hex(&mac(&self.key(day)?, &text)?)
        );
        set_header(parts, header::AUTHORIZATION, &value)
    }

    /// The key for a day.
    fn key(&self, day: &str) -> Result<Vec<u8>, InvalidLength> {
        let first = format!("AWS4{}", self.secret_key.expose()).into_bytes();
        let parts = [day, &self.region, &self.service, "aws4_request"];
        parts
            .into_iter()
            .try_fold(first, |key, part| mac(&key, part))
    }
}

fn mac(key: &[u8], text: &str) -> Result<Vec<u8>, InvalidLength> {
    let mut mac = Hmac::<Sha256>::new_from_slice(key)?;
    mac.update(text.as_bytes());
    Ok(mac.finalize().into_bytes().to_vec())
}

fn hex(bytes: &[u8]) -> String {
    bytes.iter().map(|byte| format!("{byte:02x}")).collect()
}

impl Credential for AwsSigV4 {
    fn sign<'a>(&'a self, request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(self.add(request)))
    }
}

impl Debug for AwsSigV4 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("AwsSigV4")
            .field("access_key", &self.access_key)
            .field("region", &self.region)
            .field("service", &self.service)
            .finish_non_exhaustive()
    }
}
