use std::fmt::{self, Debug, Formatter};
use std::fs;
use std::io;
use std::path::Path;
use std::sync::{Arc, Mutex, PoisonError};

use bytes::Bytes;
use http::header;
use percent_encoding::percent_decode_str;
use serde_json::Value;

use super::fixture::{Answer, Exchange, Fixture, Outcome};
use super::shape::Shape;
use crate::body::Body;
use crate::redact::{HIDDEN, Secrets};
use crate::request::names_a_secret;
use crate::text::Secret;
use crate::transport::{BoxFuture, Transport, TransportError, in_memory};
use crate::wire;

/// A transport that writes down what another one sends and receives, for [`Playback`](super::Playback) to repeat.
///
/// Secrets are left out: credentials in headers, query and cookies, arguments that are secrets, headers and cookies of answers
/// with such names, tokens and passwords that OAuth 2.0 names, and what [`Self::hide`] adds, wherever they stand. Read a
/// recording before publishing it all the same: what else is confidential in an answer, only its reader knows.
///
/// ```no_run
/// use std::time::Duration;
/// use connector_runtime::testing::Recorder;
/// # #[cfg(feature = "reqwest")]
/// use connector_runtime::transport::HttpTransport;
/// use connector_runtime::Core;
///
/// # #[cfg(feature = "reqwest")]
/// # async fn example() -> Result<(), Box<dyn std::error::Error>> {
/// let recorder = Recorder::new(HttpTransport::new(Duration::from_secs(20))?);
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .transport(recorder.clone())
///     .build()?;
/// core.request_to("GET", "/notes").await?;
/// recorder.save("tests/fixtures/notes.json")?;
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Recorder(Arc<Inner>);

struct Inner {
    transport: Box<dyn Transport>,
    tape: Mutex<Recorded>,
}

#[derive(Default)]
struct Recorded {
    exchanges: Vec<Exchange>,
    secrets: Secrets,
}

/// What is secret by its name in bodies of OAuth 2.0 (RFC 6749 §2.3, §4, §5, RFC 7636, RFC 8628) and OpenID Connect.
const TOKENS: [&str; 9] = [
    "access_token",
    "client_assertion",
    "client_secret",
    "code",
    "code_verifier",
    "device_code",
    "id_token",
    "password",
    "refresh_token",
];

impl Recorder {
    /// A recorder of what a transport does.
    pub fn new(transport: impl Transport + 'static) -> Self {
        Self(Arc::new(Inner {
            transport: Box::new(transport),
            tape: Mutex::default(),
        }))
    }

    /// Leaves a text out of all exchanges that are recorded from here on.
    pub fn hide(&self, secret: impl Into<Secret>) {
        self.with(|tape| tape.secrets.extend([secret.into()]));
    }

    /// What was recorded so far, as JSON.
    #[must_use]
    pub fn to_json(&self) -> String {
        let exchanges = self.with(|tape| tape.exchanges.clone());
        let compact = wire::to_string(&Fixture { exchanges }).unwrap_or_default();
        indented(&compact)
    }

    /// Writes what was recorded so far to a file.
    ///
    /// # Errors
    /// When the file cannot be written.
    pub fn save(&self, path: impl AsRef<Path>) -> io::Result<()> {
        fs::write(path, self.to_json())
    }

    fn with<T>(&self, work: impl FnOnce(&mut Recorded) -> T) -> T {
        work(&mut self.0.tape.lock().unwrap_or_else(PoisonError::into_inner))
    }

    fn record(
        &self,
        request: &Shape,
        request_secrets: &Secrets,
        outcome: &Result<http::Response<Bytes>, TransportError>,
    ) {
        self.with(|tape| {
            tape.secrets.extend(tokens(&request.body));
            if let Ok(response) = outcome {
                tape.secrets.extend(tokens(response.body()));
            }
            let mut secrets = tape.secrets.clone();
            secrets.add(request_secrets);
            tape.exchanges.push(Exchange {
                request: request.redacted(&secrets),
                outcome: match outcome {
                    Ok(response) => Outcome::Answer(answer(response, &secrets)),
                    Err(error) => Outcome::Failure(error.failure),
                },
            });
        });
    }
}

impl Transport for Recorder {
    fn send(
        &self,
        request: http::Request<Body>,
    ) -> BoxFuture<'_, Result<http::Response<Body>, TransportError>> {
        Box::pin(async move {
            let request = in_memory(request).await?;
            let (shape, secrets) = (Shape::of(&request), Secrets::of(&request));
            let sent = self.0.transport.send(request.map(Body::from)).await;
            let outcome = match sent {
                Ok(response) => collected(response).await,
                Err(error) => Err(error),
            };
            self.record(&shape, &secrets, &outcome);
            outcome.map(|response| response.map(Body::from))
        })
    }
}

impl Debug for Recorder {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let exchanges = self.with(|tape| tape.exchanges.len());
        write!(f, "Recorder({exchanges} exchanges)")
    }
}

async fn collected(
    response: http::Response<Body>,
) -> Result<http::Response<Bytes>, TransportError> {
    let (parts, body) = response.into_parts();
    let body = body.collect(usize::MAX).await?.unwrap_or_default();
    Ok(http::Response::from_parts(parts, body))
}

/// An answer without its secrets, and without headers that say how it was transferred.
fn answer(response: &http::Response<Bytes>, secrets: &Secrets) -> Answer {
    let left_out = [
        header::CONNECTION,
        header::CONTENT_LENGTH,
        header::DATE,
        header::SET_COOKIE,
        header::TRANSFER_ENCODING,
    ];
    let headers = response.headers().iter();
    let headers = headers.filter(|(name, _)| !left_out.contains(name));
    let headers = headers.map(|(name, value)| {
        // A challenge names what is asked for and no secret (RFC 9110 §11.6.1).
        let is_secret = names_a_secret(name.as_str()) && name != header::WWW_AUTHENTICATE;
        let value = match is_secret {
            true => HIDDEN.to_string(),
            false => secrets.hide(value.as_bytes(), usize::MAX),
        };
        vec![name.as_str().to_owned(), value]
    });
    Answer {
        status: response.status().as_u16(),
        headers: headers.collect(),
        body: secrets.cut(response.body()).into(),
    }
}

/// What is secret by its name in a body of JSON or a form.
fn tokens(body: &[u8]) -> Vec<Secret> {
    if let Ok(value) = serde_json::from_slice::<Value>(body) {
        let mut tokens = Vec::new();
        gather(&value, &mut tokens);
        return tokens;
    }
    let pairs = str::from_utf8(body).unwrap_or_default().split('&');
    let pairs = pairs.filter_map(|pair| pair.split_once('='));
    let secret = pairs.filter(|(name, _)| TOKENS.contains(name));
    let texts = secret.filter_map(|(_, value)| percent_decode_str(value).decode_utf8().ok());
    texts.map(|text| Secret::from(&*text)).collect()
}

fn gather(value: &Value, tokens: &mut Vec<Secret>) {
    match value {
        Value::Object(members) => {
            for (key, value) in members {
                match value {
                    // In JSON, a code is more often that of an error.
                    Value::String(text) if TOKENS.contains(&key.as_str()) && key != "code" => {
                        tokens.push(text.as_str().into());
                    }
                    _ => gather(value, tokens),
                }
            }
        }
        Value::Array(items) => items.iter().for_each(|item| gather(item, tokens)),
        _ => {}
    }
}

/// JSON with a line for each member, so that recordings can be read and compared.
fn indented(compact: &str) -> String {
    let value: Value = serde_json::from_str(compact).unwrap_or_default();
    let mut text = serde_json::to_string_pretty(&value).unwrap_or_default();
    text.push('\n');
    text
}
