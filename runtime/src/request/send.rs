use std::borrow::Cow;

use bytes::Bytes;
use http::header::{self, HeaderMap, HeaderValue};
use http::{Method, Uri};

use super::{Options, Parts, Request, Target, address, encoding, form};
use crate::body::Body;
use crate::check::Refused;
use crate::core::{Core, Security};
use crate::error::{Error, Kind};
use crate::pipeline::same_origin;
use crate::policy::Operation;

/// A request that can go to a transport once it has its credentials.
pub(crate) struct Ready {
    pub(crate) http: http::Request<Body>,
    pub(crate) options: Options,
    /// The request goes where the definition or the client's settings say, so that it may carry credentials.
    pub(crate) trusted: bool,
}

/// What the way of a request depends on.
pub(crate) struct Context {
    pub(crate) core: Core,
    pub(crate) operation: Operation,
    pub(crate) security: Option<Security>,
    /// How the answer looks if it comes in XML.
    #[cfg(feature = "xml")]
    pub(crate) xml_shape: Option<&'static crate::wire::xml::Shape>,
}

impl Request {
    /// What the way of the request depends on.
    pub(crate) fn context(&self) -> Context {
        Context {
            core: self.0.core.clone(),
            operation: self.operation(),
            security: self.0.security.or_else(|| self.0.core.security()),
            #[cfg(feature = "xml")]
            xml_shape: self.answer_shape(),
        }
    }

    /// The operation as policies see it, before the first attempt.
    pub(crate) fn operation(&self) -> Operation {
        Operation {
            id: self.0.operation.clone(),
            path: match self.0.target {
                Target::Template(template) => Some(template),
                Target::Literal(_) => None,
            },
            attempt: 0,
            sender: None,
        }
    }

    pub(crate) fn method(&self) -> &str {
        &self.0.method
    }

    /// The address of the service, if it can be told yet.
    #[cfg(feature = "tracing")]
    pub(crate) fn service_address(&self) -> Option<Uri> {
        match &self.0.target {
            Target::Literal(literal) if is_absolute(literal) => literal.parse().ok(),
            Target::Literal(_) | Target::Template(_) => self.0.base().ok()?.parse().ok(),
        }
    }

    /// The request as it would be sent without credentials, for those who compare it with others.
    pub(crate) fn into_bytes(self) -> Result<http::Request<Bytes>, Error> {
        let operation = self.operation();
        let (mut parts, body) = self.into_http()?.http.into_parts();
        let Some(body) = body.at_once() else {
            let what = "its body is not in memory";
            return Err(Error::new(Kind::Request, operation.id, what));
        };
        parts.extensions.insert(operation);
        Ok(http::Request::from_parts(parts, body))
    }

    /// The client.
    pub(crate) fn core(&self) -> &Core {
        &self.0.core
    }

    /// Takes the body, with its media type, out of the request.
    pub(crate) fn take_body(&mut self) -> Result<Option<(Cow<'static, str>, Body)>, Error> {
        let body = self.0.take_body();
        body.map_err(|why| self.error(Kind::Request, why))
    }

    /// Puts the request together.
    pub(crate) fn into_http(self) -> Result<Ready, Error> {
        let mut parts = *self.0;
        let operation = parts.operation.clone();
        let broken = parts.limits.take().map(|limits| limits.into_violations());
        if let Some(broken) = broken.filter(|broken| parts.fault.is_none() && !broken.is_empty()) {
            let what = "the definition's limits are broken";
            let error = Error::new(Kind::Request, operation, what);
            return Err(error.caused_by(Refused(broken)));
        }
        parts
            .into_http()
            .map_err(|what| Error::new(Kind::Request, operation, what))
    }
}

impl Parts {
    fn into_http(mut self) -> Result<Ready, String> {
        if let Some(fault) = self.fault.take() {
            return Err(fault);
        }
        let (uri, trusted) = self.address()?;
        let method = Method::from_bytes(self.method.as_bytes())
            .map_err(|_| format!("`{}` is no method", self.method))?;
        let mut headers = HeaderMap::with_capacity(self.headers.len() + 4);
        headers.insert(
            header::ACCEPT,
            HeaderValue::from_static(self.accept.unwrap_or("application/json")),
        );
        headers.insert(header::USER_AGENT, self.core.user_agent().clone());
        let body = self.content(&mut headers)?;
        self.add_cookies(&mut headers)?;
        for (name, value) in self.headers {
            headers.insert(name, value);
        }
        let mut http = http::Request::new(body);
        *http.method_mut() = method;
        *http.uri_mut() = uri;
        *http.headers_mut() = headers;
        if !self.secrets.is_empty() {
            http.extensions_mut().insert(self.secrets);
        }
        Ok(Ready {
            http,
            options: self.options,
            trusted,
        })
    }

    /// The address that the path is appended to.
    fn base(&self) -> Result<Cow<'_, str>, String> {
        let base = self.base_url.as_deref();
        address::fill_base(base.unwrap_or_else(|| self.core.base_url()), &self.host)
    }

    pub(super) fn address(&self) -> Result<(Uri, bool), String> {
        let base = self.base();
        let (mut address, base) = match &self.target {
            Target::Template(template) => {
                let base = base?;
                let mut address = String::with_capacity(base.len() + USUAL_PATH);
                address.push_str(&base);
                address::expand(template, &self.path, &mut address)?;
                (address, None)
            }
            Target::Literal(literal) if is_absolute(literal) => {
                (encoding::raw_query(literal).into_owned(), base.ok())
            }
            Target::Literal(path) => {
                let (base, path) = (base?, encoding::raw_query(path.trim_start_matches('/')));
                (format!("{base}/{path}"), Some(base))
            }
        };
        for parameter in &self.query {
            address.push(if address.contains('?') { '&' } else { '?' });
            address.push_str(&parameter.text);
        }
        // The address is left out of the error: a secret may be part of it.
        let uri = Uri::try_from(address).map_err(|_| "the address is not valid")?;
        let trusted = match &self.target {
            Target::Template(_) => true,
            Target::Literal(_) => base
                .and_then(|base| base.parse().ok())
                .is_some_and(|base| same_origin(&uri, &base)),
        };
        Ok((uri, trusted))
    }

    fn content(&mut self, headers: &mut HeaderMap) -> Result<Body, String> {
        let Some((media_type, body)) = self.take_body()? else {
            return Ok(Body::empty());
        };
        let value = HeaderValue::from_str(&media_type)
            .map_err(|_| "body: its media type cannot be a header")?;
        headers.insert(header::CONTENT_TYPE, value);
        Ok(body)
    }

    fn take_body(&mut self) -> Result<Option<(Cow<'static, str>, Body)>, String> {
        if let Some((media_type, body)) = self.body.take() {
            let body = body.take().map_err(|why| format!("body: {why}"))?;
            return Ok(Some((media_type, body)));
        }
        if self.fields.is_empty() {
            return Ok(None);
        }
        let (media_type, body) = form::encode(&std::mem::take(&mut self.fields))?;
        Ok(Some((media_type.into(), body)))
    }

    fn add_cookies(&self, headers: &mut HeaderMap) -> Result<(), String> {
        if self.cookies.is_empty() {
            return Ok(());
        }
        let pairs: Vec<&str> = self.cookies.iter().map(|(_, pairs)| &**pairs).collect();
        let mut value = HeaderValue::from_str(&pairs.join("; "))
            .map_err(|_| "the cookies cannot be a header")?;
        value.set_sensitive(true);
        headers.insert(header::COOKIE, value);
        Ok(())
    }
}

/// Bytes that are enough for most paths with their query.
const USUAL_PATH: usize = 96;

fn is_absolute(address: &str) -> bool {
    let starts = |scheme: &str| {
        address
            .get(..scheme.len())
            .is_some_and(|start| start.eq_ignore_ascii_case(scheme))
    };
    starts("http://") || starts("https://")
}
