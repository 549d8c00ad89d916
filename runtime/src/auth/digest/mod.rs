//! HTTP Digest Access Authentication (RFC 7616).

mod algorithm;
mod challenge;
mod fields;

use std::collections::HashMap;
use std::fmt::{self, Debug, Formatter};
use std::future::ready;
use std::sync::{Arc, Mutex, PoisonError};

use http::{Uri, header};

use self::challenge::{Challenge, Question};
use super::{BoxError, BoxFuture, Credential, Refusal, Secret, Unsigned, set_header};

/// A user name with a password that never travels (RFC 7616): the service asks with a number of its own, and is answered with
/// a hash. Needs the feature `digest`.
///
/// The first request goes out without an answer, is refused with 401, and is sent again with one; later requests answer the
/// same challenge, with a count, until the service gives another one. A body that can be sent only once therefore needs a call
/// before it. MD5, SHA-256 and SHA-512/256 are known, each also with `-sess`, and the quality of protection `auth`. Clones
/// share their challenges.
///
/// ```
/// use connector_runtime::auth::Digest;
/// use connector_runtime::{Core, MemoryTransport, http};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|request| {
///     let mut answer = MemoryTransport::answer(200, "{}");
///     if !request.headers().contains_key("authorization") {
///         *answer.status_mut() = http::StatusCode::UNAUTHORIZED;
///         let challenge = r#"Digest realm="notes", qop="auth", algorithm=SHA-256, nonce="n0nce""#;
///         let challenge = http::HeaderValue::from_static(challenge);
///         answer.headers_mut().insert("www-authenticate", challenge);
///     }
///     answer
/// });
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("digest", Digest::new("ada", "s3cret"))
///     .transport(transport.clone())
///     .build()?;
/// core.request_to("GET", "/notes").await?;
/// core.request_to("GET", "/notes").await?;
///
/// let requests = transport.requests();
/// assert_eq!(requests.len(), 3);
/// let last = requests[2].headers()["authorization"].to_str().unwrap_or_default();
/// assert!(last.starts_with(r#"Digest username="ada", realm="notes", uri="/notes""#));
/// assert!(last.contains("nc=00000002"));
/// # Ok(())
/// # }
/// ```
#[derive(Clone)]
pub struct Digest {
    username: String,
    password: Secret,
    /// The challenge of each origin.
    challenges: Arc<Mutex<HashMap<String, Challenge>>>,
}

impl Digest {
    /// The credential of a user.
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
            challenges: Arc::default(),
        }
    }

    fn answer(&self, mut request: Unsigned<'_>) -> Result<(), BoxError> {
        let parts = request.request_mut();
        if parts.headers.contains_key(header::AUTHORIZATION) {
            return Ok(());
        }
        let target = target(&mut parts.uri)?;
        let question = Question {
            username: &self.username,
            password: &self.password,
            method: parts.method.as_str(),
            target: &target,
        };
        let answer = self.with(|challenges| {
            let challenge = challenges.get_mut(&origin(&parts.uri))?;
            Some(challenge.answer(question))
        });
        match answer {
            Some(answer) => set_header(parts, header::AUTHORIZATION, &answer),
            None => Ok(()),
        }
    }

    /// Takes up a challenge, and says whether answering it makes sense. Who answered a challenge that had just been given has a
    /// password that is wrong; one that was answered before may have ended, also where the service does not call it stale.
    fn challenged(&self, refusal: Refusal<'_>) -> bool {
        let headers = refusal.headers().get_all(header::WWW_AUTHENTICATE);
        let headers = headers.iter().filter_map(|value| value.to_str().ok());
        let Some(challenge) = Challenge::first(headers) else {
            return false;
        };
        let refused = refusal.authorization();
        let refused = refused.map(|value| fields::read(value.to_str().unwrap_or_default()));
        let refused = refused.and_then(|mut all| all.pop());
        let makes_sense = match &refused {
            None => true,
            // Somebody else's.
            Some(refused) if !refused.is_digest() => false,
            Some(refused) => {
                let is_first = refused.get("nc") == Some("00000001");
                challenge.is_stale || (!is_first && refused.get("nonce") != Some(&challenge.nonce))
            }
        };
        self.with(|challenges| challenges.insert(origin(refusal.uri()), challenge));
        makes_sense
    }

    fn with<T>(&self, work: impl FnOnce(&mut HashMap<String, Challenge>) -> T) -> T {
        let challenges = self.challenges.lock();
        work(&mut challenges.unwrap_or_else(PoisonError::into_inner))
    }
}

/// The path with the query. Apostrophes in a query are encoded, as the default transport does (WHATWG URL, special query):
/// the service compares.
fn target(uri: &mut Uri) -> Result<String, BoxError> {
    let target = uri.path_and_query().map_or("/", |target| target.as_str());
    let encoded = match target.split_once('?') {
        Some((path, query)) if query.contains('\'') => {
            format!("{path}?{}", query.replace('\'', "%27"))
        }
        _ => return Ok(target.to_owned()),
    };
    let mut parts = uri.clone().into_parts();
    parts.path_and_query = Some(encoded.parse()?);
    *uri = Uri::from_parts(parts)?;
    Ok(encoded)
}

/// What challenges hold for.
fn origin(uri: &Uri) -> String {
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let origin = format!("{}://{authority}", uri.scheme_str().unwrap_or_default());
    origin.to_ascii_lowercase()
}

impl Credential for Digest {
    fn sign<'a>(&'a self, request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(self.answer(request)))
    }

    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        Box::pin(ready(self.challenged(refusal)))
    }
}

impl Debug for Digest {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("Digest")
            .field("username", &self.username)
            .finish_non_exhaustive()
    }
}
