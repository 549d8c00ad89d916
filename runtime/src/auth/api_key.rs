use std::fmt::{self, Debug, Formatter};
use std::future::ready;

use http::header::{self, HeaderName, HeaderValue};
use http::request::Parts;

use super::{BoxError, BoxFuture, Credential, Secret, conceal, set_header};
use crate::request::encoding;

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

fn add_query(request: &mut Parts, name: &str, value: &str) -> Result<(), BoxError> {
    let (uri, name) = (request.uri.to_string(), encoding::query_name(name));
    // Services write the key into links, which would have it twice.
    let separator = match request.uri.query() {
        Some(query) if has(query, "&", &name) => return Ok(()),
        Some(_) => '&',
        None => '?',
    };
    let value = encoding::component(value);
    request.uri = format!("{uri}{separator}{name}={value}").parse()?;
    Ok(())
}

/// Whether the caller has set a name, which is left alone then.
fn has(pairs: &str, separator: &str, name: &str) -> bool {
    let mut names = pairs.split(separator).map(|pair| pair.split('=').next());
    names.any(|known| known == Some(name))
}

fn add_cookie(request: &mut Parts, name: &str, value: &str) -> Result<(), BoxError> {
    let name = encoding::cookie_name(name);
    let mut cookies = match request.headers.get(header::COOKIE) {
        Some(cookies) if has(cookies.to_str().unwrap_or_default(), "; ", &name) => return Ok(()),
        Some(cookies) => [cookies.as_bytes(), b"; "].concat(),
        None => Vec::new(),
    };
    cookies.extend_from_slice(format!("{name}={}", encoding::cookie(value)).as_bytes());
    let mut cookies = HeaderValue::from_bytes(&cookies)?;
    cookies.set_sensitive(true);
    request.headers.insert(header::COOKIE, cookies);
    Ok(())
}
