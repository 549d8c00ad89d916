use std::collections::BTreeMap;
use std::fmt::{self, Debug, Formatter};
use std::future::ready;
use std::sync::{Arc, Mutex, PoisonError};

use super::Token;
use crate::auth::{BoxError, BoxFuture};

/// Where tokens are kept: in memory ([`MemoryStore`]), in files ([`FileStore`](super::FileStore)), or wherever an application
/// keeps its secrets.
///
/// It is read when a token is needed and the client has none that can be used, and written after each new token. When it
/// fails, so does the call that needs it.
pub trait TokenStore: Send + Sync {
    /// The token under a key, if there is one.
    fn load<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Token>, BoxError>>;

    /// Keeps a token instead of the one before. The old one may be worthless from now on.
    fn save<'a>(&'a self, key: &'a str, token: &'a Token) -> BoxFuture<'a, Result<(), BoxError>>;

    /// Forgets the token under a key, which is worthless.
    fn remove<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BoxError>>;
}

impl<T: TokenStore + ?Sized> TokenStore for Arc<T> {
    fn load<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Token>, BoxError>> {
        (**self).load(key)
    }

    fn save<'a>(&'a self, key: &'a str, token: &'a Token) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).save(key, token)
    }

    fn remove<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BoxError>> {
        (**self).remove(key)
    }
}

/// Tokens in memory, for several credentials of a process. Clones share them.
///
/// ```
/// use connector_runtime::auth::{MemoryStore, Token, TokenStore};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::auth::BoxError> {
/// let store = MemoryStore::new();
/// store.save("user-7", &Token::new("t0ken")).await?;
/// assert_eq!(store.load("user-7").await?, Some(Token::new("t0ken")));
/// store.remove("user-7").await?;
/// assert_eq!(store.load("user-7").await?, None);
/// # Ok(())
/// # }
/// ```
#[derive(Clone, Default)]
pub struct MemoryStore(Arc<Mutex<BTreeMap<String, Token>>>);

impl MemoryStore {
    /// An empty store.
    #[must_use]
    pub fn new() -> Self {
        Self::default()
    }

    fn with<T>(&self, work: impl FnOnce(&mut BTreeMap<String, Token>) -> T) -> T {
        work(&mut self.0.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

impl TokenStore for MemoryStore {
    fn load<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<Option<Token>, BoxError>> {
        Box::pin(ready(Ok(self.with(|tokens| tokens.get(key).cloned()))))
    }

    fn save<'a>(&'a self, key: &'a str, token: &'a Token) -> BoxFuture<'a, Result<(), BoxError>> {
        self.with(|tokens| tokens.insert(key.to_owned(), token.clone()));
        Box::pin(ready(Ok(())))
    }

    fn remove<'a>(&'a self, key: &'a str) -> BoxFuture<'a, Result<(), BoxError>> {
        self.with(|tokens| tokens.remove(key));
        Box::pin(ready(Ok(())))
    }
}

impl Debug for MemoryStore {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "MemoryStore({} tokens)",
            self.with(|tokens| tokens.len())
        )
    }
}
