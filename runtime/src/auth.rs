//! Credentials: how a request shows who sends it.

use std::fmt::{self, Debug, Formatter};
use std::future::ready;

use http::header::{self, HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;

use crate::redact::Secrets;
use crate::request::encoding;
pub use crate::text::Secret;
use crate::text::base64;
pub use crate::transport::{BoxError, BoxFuture};

/// A credential for one security scheme of a definition.
///
/// It is applied to every request that asks for the scheme, right before the request is sent, and only when the request goes
/// to the client's own service. It may take its time, for instance to fetch a token. What a caller has set on the request
/// itself is left alone.
///
/// Errors do not show header values that are marked as sensitive; what a credential puts elsewhere, it tells to [`conceal`].
pub trait Credential: Send + Sync {
    /// Adds itself to a request.
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>>;

    /// Is told that the service refused the credential with 401, and says whether it is another one now: then the request is
    /// sent once more. Unless implemented, there is no other one.
    fn renew<'a>(&'a self, _refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        Box::pin(ready(false))
    }
}

/// How a service refused a credential with the status 401.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    pub(crate) authorization: Option<&'a HeaderValue>,
    pub(crate) headers: &'a HeaderMap,
}

impl<'a> Refusal<'a> {
    /// What the refused request had in the header `Authorization`. Another request may have renewed the credential since.
    #[must_use]
    pub fn authorization(&self) -> Option<&'a HeaderValue> {
        self.authorization
    }

    /// The headers of the answer, among them `WWW-Authenticate` (RFC 9110 §11.6.1).
    #[must_use]
    pub fn headers(&self) -> &'a HeaderMap {
        self.headers
    }
}

/// Keeps a secret that a request carries out of the errors of its call, where the answer may repeat it.
pub fn conceal(request: &mut Parts, secret: impl Into<Secret>) {
    let secrets: &mut Secrets = request.extensions.get_or_insert_default();
    secrets.extend([secret.into()]);
}

/// A key in a header, the query or a cookie (scheme type `apiKey`).
#[derive(Clone)]
pub struct ApiKey {
    place: Place,
    name: String,
    key: Secret,
}

#[derive(Clone, Copy, Debug)]
enum Place {
    Header,
    Query,
    Cookie,
}

impl ApiKey {
    /// A key in the header `name`.
    pub fn header(name: impl Into<String>, key: impl Into<Secret>) -> Self {
        Self {
            place: Place::Header,
            name: name.into(),
            key: key.into(),
        }
    }

    /// A key in the query parameter `name`.
    pub fn query(name: impl Into<String>, key: impl Into<Secret>) -> Self {
        Self {
            place: Place::Query,
            name: name.into(),
            key: key.into(),
        }
    }

    /// A key in the cookie `name`.
    pub fn cookie(name: impl Into<String>, key: impl Into<Secret>) -> Self {
        Self {
            place: Place::Cookie,
            name: name.into(),
            key: key.into(),
        }
    }

    fn add(&self, request: &mut Parts) -> Result<(), BoxError> {
        conceal(request, self.key.clone());
        match self.place {
            Place::Header => set_header(
                request,
                HeaderName::from_bytes(self.name.as_bytes())?,
                self.key.expose(),
            ),
            Place::Query => add_query(request, &self.name, self.key.expose()),
            Place::Cookie => add_cookie(request, &self.name, self.key.expose()),
        }
    }
}

impl Credential for ApiKey {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(self.add(request)))
    }
}

impl Debug for ApiKey {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "ApiKey({:?} {:?})", self.place, self.name)
    }
}

/// A user name with a password (RFC 7617).
#[derive(Clone, Debug)]
pub struct Basic {
    username: String,
    password: Secret,
}

impl Basic {
    /// The credential of a user, whose name must not hold a colon.
    pub fn new(username: impl Into<String>, password: impl Into<Secret>) -> Self {
        Self {
            username: username.into(),
            password: password.into(),
        }
    }

    fn add(&self, request: &mut Parts) -> Result<(), BoxError> {
        if self.username.contains(':') {
            return Err("a user name must not hold a colon".into());
        }
        // Some services take a key as the name and nothing as the password.
        conceal(
            request,
            match self.password.expose() {
                "" => self.username.as_str().into(),
                _ => self.password.clone(),
            },
        );
        let pair = format!("{}:{}", self.username, self.password.expose());
        set_header(
            request,
            header::AUTHORIZATION,
            &format!("Basic {}", base64::encode(pair.as_bytes())),
        )
    }
}

impl Credential for Basic {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(self.add(request)))
    }
}

/// A token (RFC 6750).
#[derive(Clone, Debug)]
pub struct Bearer {
    token: Secret,
}

impl Bearer {
    /// The credential of whoever holds the token.
    pub fn new(token: impl Into<Secret>) -> Self {
        Self {
            token: token.into(),
        }
    }
}

impl Credential for Bearer {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        conceal(request, self.token.clone());
        let header = format!("Bearer {}", self.token.expose());
        Box::pin(ready(set_header(request, header::AUTHORIZATION, &header)))
    }
}

fn set_header(request: &mut Parts, name: HeaderName, value: &str) -> Result<(), BoxError> {
    let mut value = HeaderValue::from_bytes(value.as_bytes())?;
    value.set_sensitive(true);
    request.headers.entry(name).or_insert(value);
    Ok(())
}

fn add_query(request: &mut Parts, name: &str, value: &str) -> Result<(), BoxError> {
    let uri = request.uri.to_string();
    let separator = if request.uri.query().is_some() {
        '&'
    } else {
        '?'
    };
    let pair = format!(
        "{}={}",
        encoding::query_name(name),
        encoding::component(value)
    );
    request.uri = format!("{uri}{separator}{pair}").parse()?;
    Ok(())
}

fn add_cookie(request: &mut Parts, name: &str, value: &str) -> Result<(), BoxError> {
    let mut cookies = match request.headers.get(header::COOKIE) {
        Some(cookies) => [cookies.as_bytes(), b"; "].concat(),
        None => Vec::new(),
    };
    cookies.extend_from_slice(format!("{name}={}", encoding::cookie(value)).as_bytes());
    let mut cookies = HeaderValue::from_bytes(&cookies)?;
    cookies.set_sensitive(true);
    request.headers.insert(header::COOKIE, cookies);
    Ok(())
}
