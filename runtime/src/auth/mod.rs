//! Credentials: how a request shows who sends it.

mod api_key;
mod authorization;
#[cfg(feature = "aws-sigv4")]
mod aws;
#[cfg(feature = "digest")]
mod digest;
mod held;
mod oauth;
mod sender;
mod unsigned;

pub use self::api_key::ApiKey;
pub use self::authorization::{Basic, Bearer};
#[cfg(feature = "aws-sigv4")]
pub use self::aws::AwsSigV4;
#[cfg(feature = "digest")]
pub use self::digest::Digest;
pub(crate) use self::held::Held;
pub use self::oauth::{
    ClientAuth, DeviceSignIn, Entra, FileStore, MemoryStore, OAuth, OAuthError, SignIn, Token,
    TokenStore,
};
pub(crate) use self::sender::Sender;
pub use self::unsigned::Unsigned;
pub use crate::text::Secret;
pub use crate::transport::{BoxError, BoxFuture};

use std::future::ready;
use std::sync::Arc;

use http::Uri;
use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;

use self::unsigned::Nothing;
use crate::redact::Secrets;

/// A credential for one security scheme of a definition.
///
/// It is applied to every request that asks for the scheme, right before the request is sent, and only when the request goes
/// to the client's own service. It may take its time, for instance to fetch a token. What a caller has set on the request
/// itself is left alone.
///
/// A credential implements [`Self::apply`] if what it adds depends on nothing else in the request, and [`Self::sign`] if it is
/// made of the whole of it: then everything else is there, that of other credentials and of policies too.
///
/// Errors do not show header values that are marked as sensitive; what a credential puts elsewhere, it tells to [`conceal`].
///
/// ```
/// use connector_runtime::auth::{BoxError, BoxFuture, Credential, Secret, Unsigned};
/// use connector_runtime::http::HeaderValue;
/// use connector_runtime::{Core, MemoryTransport};
///
/// /// What a service with rules of its own checks: something made of the path, the body and a key.
/// struct Sealed(Secret);
///
/// impl Sealed {
///     fn add(&self, mut request: Unsigned<'_>) -> Result<(), BoxError> {
///         let body = request.body().ok_or("a stream cannot be sealed")?;
///         let path = request.request().uri.path();
///         let seal = format!("{path}+{}+{}", body.len(), self.0.expose().len()); // Not a good one.
///         let mut seal = HeaderValue::try_from(seal)?;
///         seal.set_sensitive(true);
///         request.request_mut().headers.insert("x-seal", seal);
///         Ok(())
///     }
/// }
///
/// impl Credential for Sealed {
///     fn sign<'a>(&'a self, request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
///         Box::pin(async move { self.add(request) })
///     }
/// }
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|_| MemoryTransport::answer(200, "{}"));
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("sealed", Sealed("s3cret".into()))
///     .transport(transport.clone())
///     .build()?;
/// core.request_to("GET", "/notes").await?;
/// assert_eq!(transport.requests()[0].headers()["x-seal"], "/notes+0+6");
/// # Ok(())
/// # }
/// ```
pub trait Credential: Send + Sync {
    /// Adds itself to a request. Unless implemented, it adds nothing.
    fn apply<'a>(&'a self, _request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(Nothing)
    }

    /// Signs a request that is finished: once for each attempt, after all credentials were applied and after all policies. With
    /// several that sign, each sees what those before it added. Unless implemented, it adds nothing.
    fn sign<'a>(&'a self, _request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(Nothing)
    }

    /// Is told that the service refused the credential with 401, and says whether it is another one now, or whether it can
    /// answer the challenge: then the request is sent once more. Unless implemented, there is no other one.
    fn renew<'a>(&'a self, _refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        Box::pin(ready(false))
    }
}

impl<T: Credential + ?Sized> Credential for Arc<T> {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).apply(request)
    }

    fn sign<'a>(&'a self, request: Unsigned<'a>) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).sign(request)
    }

    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        (**self).renew(refusal)
    }
}

/// How a service refused a credential with the status 401.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    pub(crate) uri: &'a Uri,
    pub(crate) authorization: Option<&'a HeaderValue>,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) sender: &'a Sender,
}

impl<'a> Refusal<'a> {
    /// The address that was called, without what credentials added to it.
    #[must_use]
    pub fn uri(&self) -> &'a Uri {
        self.uri
    }

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

fn set_header(request: &mut Parts, name: HeaderName, value: &str) -> Result<(), BoxError> {
    let mut value = HeaderValue::from_bytes(value.as_bytes())?;
    value.set_sensitive(true);
    request.headers.entry(name).or_insert(value);
    Ok(())
}
