//! Requests that follow from the answer of another one.

use std::borrow::Cow;

use bytes::Bytes;
use http::{HeaderName, Uri, header};

use super::{Place, Rendering, Request, Target, encoding};
use crate::error::{Error, Kind};
use crate::pipeline::same_origin;
use crate::wire::Encode;

/// Headers about the body or the first request alone: preconditions (RFC 9110 §13.1), a part of the answer, the key of a
/// repetition.
const OF_ONE_REQUEST: [HeaderName; 9] = [
    header::CONTENT_TYPE,
    header::CONTENT_ENCODING,
    header::IF_MATCH,
    header::IF_NONE_MATCH,
    header::IF_MODIFIED_SINCE,
    header::IF_UNMODIFIED_SINCE,
    header::IF_RANGE,
    header::RANGE,
    HeaderName::from_static("idempotency-key"),
];

/// An operation that goes on from another one's answer.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) struct Onward {
    /// Its method.
    pub(crate) method: &'static str,
    /// Its path; arguments of the first request fill the placeholders that both have.
    pub(crate) template: &'static str,
    /// The placeholder for what the answer says.
    pub(crate) parameter: &'static str,
}

impl Request {
    /// The address that it goes to.
    pub(crate) fn address(&self) -> Result<Uri, Error> {
        let failed = |what| Error::new(Kind::Request, self.0.operation.clone(), what);
        match &self.0.fault {
            Some(fault) => Err(failed(fault.clone())),
            None => self.0.address().map(|(uri, _)| uri).map_err(failed),
        }
    }

    /// The error which says why the request does not go on.
    #[cold]
    pub(crate) fn error(&self, kind: Kind, what: impl Into<Cow<'static, str>>) -> Error {
        Error::new(kind, self.0.operation.clone(), what)
    }

    /// What reads a whole address that this request's answer gives: with the same headers, cookies and settings, but without
    /// body, and of the query with what `keep` names and the address does not. It carries credentials only if it goes to the
    /// same service.
    pub(crate) fn follow(&self, address: &Uri, keep: &[&str]) -> Self {
        let mut next = self.without_body();
        next.0.target = Target::Literal(address.to_string());
        let names = address.query().unwrap_or_default().split('&');
        let names: Vec<&str> = names.filter_map(|pair| pair.split('=').next()).collect();
        let is_kept =
            |name: &str| keep.contains(&name) && !names.contains(&&*encoding::query_name(name));
        next.0.query.retain(|parameter| is_kept(&parameter.name));
        next
    }

    /// What sends a body to a whole address that this request's answer gives. To another origin it has no credentials, headers
    /// or cookies.
    pub(crate) fn follow_with(
        &self,
        method: &'static str,
        address: &Uri,
        (media_type, body): (Cow<'static, str>, Bytes),
    ) -> Self {
        let mut next = self.follow(address, &[]);
        next.0.method = method.into();
        if !self.address().is_ok_and(|own| same_origin(&own, address)) {
            next.0.headers.clear();
            if let Some(rare) = &mut next.0.rare {
                rare.cookies.clear();
            }
        }
        next.bytes_body(media_type, body);
        next
    }

    /// The operation that goes on from this one's answer. It has a body only if its method is one that sends some.
    pub(crate) fn follow_into(&self, onward: &Onward, said: &str, keep: &[&str]) -> Self {
        let mut next = match onward.method {
            "GET" | "HEAD" => self.without_body(),
            _ => self.clone(),
        };
        next.0.method = onward.method.into();
        next.0.target = Target::Template(onward.template);
        let is_kept = |name: &str| keep.contains(&name);
        next.0.query.retain(|parameter| is_kept(&parameter.name));
        next.set_path(onward.parameter, Rendering::Plain, &said, |said| {
            encoding::raw_query(said.trim_start_matches('/'))
        });
        next
    }

    /// The same request with another value of a query parameter.
    pub(crate) fn turned(&self, parameter: &'static str, value: &dyn Encode) -> Self {
        let mut next = self.clone();
        next.set_query(parameter.into(), Rendering::Plain, value, &Place::QUERY);
        next
    }

    fn without_body(&self) -> Self {
        let mut next = self.clone();
        next.0.method = "GET".into();
        next.0.body = None;
        if let Some(rare) = &mut next.0.rare {
            rare.fields.clear();
        }
        next.0.limits = None;
        let is_of_one = |name: &HeaderName| OF_ONE_REQUEST.contains(name);
        next.0.headers.retain(|(name, _)| !is_of_one(name));
        next
    }
}
