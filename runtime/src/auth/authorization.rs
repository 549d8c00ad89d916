use std::future::ready;

use http::header::{self, HeaderValue};
use http::request::Parts;

use super::{BoxError, BoxFuture, Credential, Secret, conceal, set_header};
use crate::text::base64;

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
    /// Marked as sensitive; none where the token cannot be one.
    header: Option<HeaderValue>,
}

impl Bearer {
    /// The credential of whoever holds the token.
    pub fn new(token: impl Into<Secret>) -> Self {
        let header = format!("Bearer {}", token.into().expose());
        let mut header = HeaderValue::try_from(header).ok();
        if let Some(header) = &mut header {
            header.set_sensitive(true);
        }
        Self { header }
    }

    pub(super) fn header(&self) -> Option<&HeaderValue> {
        self.header.as_ref()
    }

    fn add(&self, request: &mut Parts) -> Result<(), BoxError> {
        let header = self.header.clone().ok_or("the token cannot be a header")?;
        let headers = &mut request.headers;
        headers.entry(header::AUTHORIZATION).or_insert(header);
        Ok(())
    }
}

impl Credential for Bearer {
    fn apply<'a>(&'a self, request: &'a mut Parts) -> BoxFuture<'a, Result<(), BoxError>> {
        Box::pin(ready(self.add(request)))
    }
}
