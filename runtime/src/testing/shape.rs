//! What is compared of a request: everything that says what is asked for, and nothing that says who asks.

use std::fmt::{self, Display, Formatter};

use bytes::Bytes;
use http::header;

use crate::policy::Operation;
use crate::redact::{HIDDEN, Secrets};

/// A request as it is compared.
#[derive(Clone)]
pub(super) struct Shape {
    /// Its name in the definition, where it has one.
    pub(super) operation: Option<String>,
    pub(super) method: String,
    /// The address without its query.
    pub(super) address: String,
    /// The parts between `&`.
    pub(super) query: Vec<String>,
    pub(super) media_type: Option<String>,
    pub(super) body: Bytes,
    secrets: Secrets,
}

impl Shape {
    pub(super) fn of(request: &http::Request<Bytes>) -> Self {
        let operation: Option<&Operation> = request.extensions().get();
        let uri = request.uri().to_string();
        let media_type = request.headers().get(header::CONTENT_TYPE);
        let media_type = media_type.and_then(|value| value.to_str().ok());
        let (media_type, body) = without_boundary(media_type, request.body());
        let mut shape = Self {
            operation: operation.map(|operation| operation.id().to_owned()),
            method: request.method().to_string(),
            address: String::new(),
            query: Vec::new(),
            media_type,
            body,
            secrets: Secrets::of(request),
        };
        shape.set_url(&uri);
        shape
    }

    /// A request that was written down, without its secrets.
    pub(super) fn written(
        operation: Option<String>,
        method: String,
        url: &str,
        media_type: Option<String>,
        body: Bytes,
    ) -> Self {
        let mut shape = Self {
            operation,
            method,
            address: String::new(),
            query: Vec::new(),
            media_type,
            body,
            secrets: Secrets::default(),
        };
        shape.set_url(url);
        shape
    }

    /// The same without secrets, also those that are known from elsewhere.
    pub(super) fn redacted(&self, others: &Secrets) -> Self {
        let mut secrets = self.secrets.clone();
        secrets.add(others);
        let hide = |text: &str| secrets.hide(text.as_bytes(), usize::MAX);
        Self {
            operation: self.operation.clone(),
            method: self.method.clone(),
            address: hide(&self.address),
            query: self.query.iter().map(|pair| hide(pair)).collect(),
            media_type: self.media_type.clone(),
            body: secrets.cut(&self.body).into(),
            secrets: Secrets::default(),
        }
    }

    pub(super) fn url(&self) -> String {
        match self.query.is_empty() {
            true => self.address.clone(),
            false => format!("{}?{}", self.address, self.query.join("&")),
        }
    }

    /// Whether nothing is known of a part of a query but that it holds a secret.
    pub(super) fn is_secret(&self, pair: &str) -> bool {
        let shown = self.secrets.hide(pair.as_bytes(), usize::MAX);
        let value = shown.split_once('=').map(|(_, value)| value);
        value.is_some_and(|value| value.chars().eq([HIDDEN]))
    }

    pub(super) fn hide(&self, text: &str) -> String {
        self.secrets.hide(text.as_bytes(), usize::MAX)
    }

    fn set_url(&mut self, url: &str) {
        let (address, query) = url.split_once('?').unwrap_or((url, ""));
        self.address = address.to_owned();
        let pairs = query.split('&').filter(|pair| !pair.is_empty());
        self.query = pairs.map(str::to_owned).collect();
    }
}

impl Display for Shape {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        if let Some(operation) = &self.operation {
            write!(f, "{operation}: ")?;
        }
        write!(f, "{} {}", self.method, self.hide(&self.url()))
    }
}

/// The boundary of a multipart body is another one each time.
fn without_boundary(media_type: Option<&str>, body: &Bytes) -> (Option<String>, Bytes) {
    const SAME: &str = "boundary";
    let Some(media_type) = media_type else {
        return (None, body.clone());
    };
    let Some((before, boundary)) = media_type.split_once("boundary=") else {
        return (Some(media_type.to_owned()), body.clone());
    };
    let (text, boundary) = (body.as_ref(), boundary.trim_matches('"').as_bytes());
    let (mut replaced, mut at) = (Vec::with_capacity(text.len()), 0);
    while let Some(byte) = text.get(at) {
        let rest = text.get(at..).unwrap_or_default();
        if !boundary.is_empty() && rest.starts_with(boundary) {
            replaced.extend_from_slice(SAME.as_bytes());
            at += boundary.len();
        } else {
            replaced.push(*byte);
            at += 1;
        }
    }
    (Some(format!("{before}boundary={SAME}")), replaced.into())
}
