use std::borrow::Cow;
use std::time::Duration;

use http::Uri;
use tracing::field::Empty;
use tracing::instrument::Instrumented;
use tracing::{Instrument, Span};

use crate::body::Body;
use crate::error::{Error, Kind};
use crate::pipeline::Answer;
use crate::redact::Secrets;
use crate::reply::Reply;
use crate::request::Request;

/// The span of a call, from its first poll until its answer is read.
pub(crate) struct CallSpan(Ending);

impl CallSpan {
    pub(crate) fn of(request: &Request) -> Self {
        let operation = request.operation();
        let span = tracing::info_span!(
            "call",
            otel.name = operation.id(),
            otel.kind = "internal",
            otel.status_code = Empty,
            operation = operation.id(),
            http.request.method = request.method(),
            url.template = operation.path(),
            server.address = Empty,
            server.port = Empty,
            http.response.status_code = Empty,
            error.type = Empty,
        );
        if !span.is_disabled()
            && let Some(server) = request.service_address()
        {
            record_server(&span, &server);
        }
        Self(Ending::of(span))
    }

    pub(crate) fn within<T>(&self, work: impl FnOnce() -> T) -> T {
        self.0.span.in_scope(work)
    }

    pub(crate) fn answered(&self, reply: &Reply) {
        record_status(&self.0.span, reply.status());
    }

    pub(crate) fn ended<T>(&mut self, outcome: &Result<T, Error>) {
        self.0.ended(outcome.as_ref().err().map(error_type));
        // The answer is there, while whoever awaited it may keep the future.
        self.0.span = Span::none();
    }
}

/// The span of an attempt, without the wait for its turn.
pub(crate) struct AttemptSpan(Ending);

impl AttemptSpan {
    pub(crate) fn of(template: Option<&str>, before: u32, request: &http::Request<Body>) -> Self {
        let method = request.method().as_str();
        let span = tracing::info_span!(
            "attempt",
            otel.name = Empty,
            otel.kind = "client",
            otel.status_code = Empty,
            http.request.method = method,
            url.full = Empty,
            url.template = template,
            server.address = Empty,
            server.port = Empty,
            http.request.resend_count = (before > 0).then_some(before),
            http.response.status_code = Empty,
            error.type = Empty,
        );
        if !span.is_disabled() {
            let name = match template {
                Some(path) => format!("{method} {path}"),
                None => method.to_owned(),
            };
            span.record("otel.name", name);
            span.record("url.full", shown(request));
            record_server(&span, request.uri());
        }
        Self(Ending::of(span))
    }

    pub(crate) fn around<F: Future>(&self, work: F) -> Instrumented<F> {
        work.instrument(self.0.span.clone())
    }

    pub(crate) fn ended(mut self, outcome: &Result<Answer, Error>) {
        let status = match outcome {
            Ok(response) => Some(response.status().as_u16()),
            Err(error) => error.status(),
        };
        if let Some(status) = status {
            record_status(&self.0.span, status);
        }
        self.0.ended(failure(outcome));
    }
}

/// A span that says so when its work was given up.
struct Ending {
    span: Span,
    is_over: bool,
}

impl Ending {
    fn of(span: Span) -> Self {
        Self {
            span,
            is_over: false,
        }
    }

    fn ended(&mut self, failure: Option<Cow<'static, str>>) {
        self.is_over = true;
        if let Some(failure) = failure {
            self.span.record("error.type", &*failure);
            self.span.record("otel.status_code", "ERROR");
        }
    }
}

impl Drop for Ending {
    fn drop(&mut self) {
        if !self.is_over {
            self.span.record("error.type", "cancelled");
        }
    }
}

/// A request is sent again after a delay.
pub(crate) fn again(attempts: u32, delay: Duration, outcome: &Result<Answer, Error>) {
    tracing::info!(
        http.request.resend_count = attempts,
        retry.delay = delay.as_secs_f64(),
        error.type = failure(outcome).as_deref(),
        "the request is sent again after a delay"
    );
}

/// A refused credential is another one now.
pub(crate) fn renewed() {
    tracing::info!("a refused credential was renewed");
}

fn failure(outcome: &Result<Answer, Error>) -> Option<Cow<'static, str>> {
    match outcome {
        Ok(response) => {
            let status = response.status();
            let is_error = status.is_client_error() || status.is_server_error();
            is_error.then(|| Cow::Owned(status.as_str().to_owned()))
        }
        Err(error) => Some(error_type(error)),
    }
}

/// The status where there is one to blame, or else the kind of failure: texts of errors may hold parts of answers.
fn error_type(error: &Error) -> Cow<'static, str> {
    let name = match (error.kind(), error.status()) {
        (Kind::Status, Some(status)) => return Cow::Owned(status.to_string()),
        (Kind::Configuration, _) => "configuration",
        (Kind::Request, _) => "request",
        (Kind::Credential, _) => "credential",
        (Kind::Connect, _) => "connect",
        (Kind::Timeout, _) => "timeout",
        (Kind::Transport, _) => "transport",
        (Kind::Status, None) => "status",
        (Kind::Decode, _) => "decode",
        (Kind::TooLarge, _) => "too_large",
        (Kind::File, _) => "file",
        (Kind::Link, _) => "link",
        (Kind::Failed, _) => "failed",
        (Kind::Policy, _) => "policy",
    };
    Cow::Borrowed(name)
}

fn record_status(span: &Span, status: u16) {
    span.record("http.response.status_code", status);
}

fn record_server(span: &Span, uri: &Uri) {
    span.record("server.address", uri.host());
    let port = uri.port_u16().or(match uri.scheme_str() {
        Some("http") => Some(80),
        Some("https") => Some(443),
        _ => None,
    });
    span.record("server.port", port);
}

/// The address of a request without the values of its query, which may be secret by agreement alone.
fn shown(request: &http::Request<Body>) -> String {
    let uri = request.uri();
    let scheme = uri.scheme_str().unwrap_or_default();
    let authority = uri.authority().map_or("", |authority| authority.as_str());
    let host = authority.rsplit('@').next().unwrap_or_default();
    let mut shown = format!("{scheme}://{host}{}", uri.path());
    let mut separator = '?';
    for pair in uri.query().unwrap_or_default().split('&') {
        let Some((name, _)) = pair.split_once('=') else {
            continue;
        };
        shown.push(separator);
        shown.push_str(name);
        shown.push_str("=REDACTED");
        separator = '&';
    }
    Secrets::of(request).hide(shown.as_bytes(), usize::MAX)
}
