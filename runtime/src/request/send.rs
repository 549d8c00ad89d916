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

/// A request on its way, which can go to a transport once it has its credentials. It is boxed, since it is handed on often.
pub(crate) type Draft = Box<http::Request<Body>>;

impl Request {
    /// The operation as policies see it, before the first attempt.
    pub(crate) fn operation(&self) -> Operation {
        Operation {
            id: self.operation_id(),
            path: self.path_template(),
            attempt: 0,
            sender: None,
        }
    }

    pub(crate) fn operation_id(&self) -> Cow<'static, str> {
        self.0.operation.clone()
    }

    /// The path in the definition, with placeholders.
    pub(crate) fn path_template(&self) -> Option<&'static str> {
        match self.0.target {
            Target::Template(template) => Some(template),
            Target::Literal(_) => None,
        }
    }

    /// Which security schemes the request needs.
    pub(crate) fn needed_security(&self) -> Option<Security> {
        self.0.security.or_else(|| self.0.core.security())
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
    pub(crate) fn into_bytes(mut self) -> Result<http::Request<Bytes>, Error> {
        self.check()?;
        let (draft, _) = self.draft()?;
        let (mut parts, body) = draft.into_parts();
        let Some(body) = body.at_once() else {
            return Err(self.error(Kind::Request, "its body is not in memory"));
        };
        parts.extensions.insert(self.operation());
        Ok(http::Request::from_parts(parts, body))
    }

    /// The client.
    pub(crate) fn core(&self) -> &Core {
        &self.0.core
    }

    /// Takes the body, with its media type, out of the request.
    pub(crate) fn take_body(&mut self) -> Result<Option<(Cow<'static, str>, Body)>, Error> {
        let body = self
            .0
            .content()
            .map_err(|why| self.error(Kind::Request, why));
        if self.0.body.take().is_none()
            && let Some(rare) = &mut self.0.rare
        {
            rare.fields.clear();
        }
        body
    }

    /// Looks whether limits of the definition are broken that the client checks.
    pub(crate) fn check(&mut self) -> Result<(), Error> {
        let broken = self.0.limits.take().map(|limits| limits.into_violations());
        let broken = broken.filter(|broken| self.0.fault.is_none() && !broken.is_empty());
        broken.map_or(Ok(()), |broken| {
            let error = self.error(Kind::Request, "the definition's limits are broken");
            Err(error.caused_by(Refused(broken)))
        })
    }

    /// Puts the request together, and says whether it goes where the definition or the client's settings say, so that it may
    /// carry credentials.
    pub(crate) fn draft(&self) -> Result<(Draft, bool), Error> {
        let draft = self.0.draft();
        draft.map_err(|what| self.error(Kind::Request, what))
    }

    /// Whether [`Self::draft`] gives the same each time, as far as its body is there. Each form has a boundary of its own.
    pub(crate) fn is_stable(&self) -> bool {
        self.0.rare().fields.is_empty()
    }

    /// What the request wants otherwise than its client.
    pub(crate) fn settings(&self) -> &Options {
        &self.0.rare().options
    }
}

impl Parts {
    fn draft(&self) -> Result<(Draft, bool), String> {
        if let Some(fault) = &self.fault {
            return Err(fault.clone());
        }
        let (uri, trusted) = self.address()?;
        let method = Method::from_bytes(self.method.as_bytes())
            .map_err(|_| format!("`{}` is no method", self.method))?;
        let content = self.content()?;
        let (media_type, body) = content.map_or_else(
            || (None, Body::empty()),
            |(media_type, body)| (Some(media_type), body),
        );
        let mut draft = Box::new(http::Request::new(body));
        *draft.method_mut() = method;
        *draft.uri_mut() = uri;
        self.add_headers(draft.headers_mut(), media_type.as_deref())?;
        if !self.secrets.is_empty() {
            draft.extensions_mut().insert(self.secrets.clone());
        }
        Ok((draft, trusted))
    }

    fn add_headers(&self, headers: &mut HeaderMap, media_type: Option<&str>) -> Result<(), String> {
        headers.reserve(self.headers.len() + USUAL_HEADERS);
        let accepted = HeaderValue::from_static(self.accept.unwrap_or("application/json"));
        headers.insert(header::ACCEPT, accepted);
        headers.insert(header::USER_AGENT, self.core.user_agent().clone());
        if let Some(media_type) = media_type {
            let value = HeaderValue::from_str(media_type)
                .map_err(|_| "body: its media type cannot be a header")?;
            headers.insert(header::CONTENT_TYPE, value);
        }
        self.add_cookies(headers)?;
        for (name, value) in &self.headers {
            headers.insert(name.clone(), value.clone());
        }
        Ok(())
    }

    /// The address that the path is appended to.
    fn base(&self) -> Result<Cow<'_, str>, String> {
        let rare = self.rare();
        let base = rare.base_url.as_deref();
        address::fill_base(base.unwrap_or_else(|| self.core.base_url()), &rare.host)
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
        if !self.query.is_empty() {
            let mut separator = if address.contains('?') { '&' } else { '?' };
            for parameter in &self.query {
                address.push(separator);
                address.push_str(&parameter.text);
                separator = '&';
            }
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

    /// The body with its media type.
    fn content(&self) -> Result<Option<(Cow<'static, str>, Body)>, String> {
        if let Some((media_type, body)) = &self.body {
            let body = body.take().map_err(|why| format!("body: {why}"))?;
            return Ok(Some((media_type.clone(), body)));
        }
        let fields = &self.rare().fields;
        if fields.is_empty() {
            return Ok(None);
        }
        let (media_type, body) = form::encode(fields)?;
        Ok(Some((media_type.into(), body)))
    }

    fn add_cookies(&self, headers: &mut HeaderMap) -> Result<(), String> {
        let cookies = &self.rare().cookies;
        if cookies.is_empty() {
            return Ok(());
        }
        let pairs: Vec<&str> = cookies.iter().map(|(_, pairs)| &**pairs).collect();
        let mut value = HeaderValue::from_str(&pairs.join("; "))
            .map_err(|_| "the cookies cannot be a header")?;
        value.set_sensitive(true);
        headers.insert(header::COOKIE, value);
        Ok(())
    }
}

/// How many headers most requests have beside those that the definition knows.
const USUAL_HEADERS: usize = 4;

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
