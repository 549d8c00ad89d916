//! Credentials: how a request shows who sends it.

mod api_key;
mod authorization;
mod oauth;
mod sender;

pub use self::api_key::ApiKey;
pub use self::authorization::{Basic, Bearer};
pub use self::oauth::{
    ClientAuth, DeviceSignIn, Entra, FileStore, MemoryStore, OAuth, OAuthError, SignIn, Token,
    TokenStore,
};
pub(crate) use self::sender::Sender;
pub use crate::text::Secret;
pub use crate::transport::{BoxError, BoxFuture};

use std::future::ready;
use std::sync::Arc;

use http::header::{HeaderMap, HeaderName, HeaderValue};
use http::request::Parts;

use crate::redact::Secrets;

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

impl<T: Credential + ?Sized> Credential for Arc<T> {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).apply(request)
    }

    fn renew<'a>(&'a self, refusal: Refusal<'a>) -> BoxFuture<'a, bool> {
        (**self).renew(refusal)
    }
}

/// How a service refused a credential with the status 401.
#[derive(Clone, Copy, Debug)]
pub struct Refusal<'a> {
    pub(crate) authorization: Option<&'a HeaderValue>,
    pub(crate) headers: &'a HeaderMap,
    pub(crate) sender: &'a Sender,
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

fn set_header(request: &mut Parts, name: HeaderName, value: &str) -> Result<(), BoxError> {
    let mut value = HeaderValue::from_bytes(value.as_bytes())?;
    value.set_sensitive(true);
    request.headers.entry(name).or_insert(value);
    Ok(())
}
