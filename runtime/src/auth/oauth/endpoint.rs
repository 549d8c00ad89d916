//! Requests to an authorization server.

use std::pin::pin;
use std::time::Duration;

use bytes::Bytes;
use http::header::{self, HeaderMap};
use http::{HeaderValue, Method, Request, StatusCode, Uri};

use super::client::Client;
use super::{ClientAuth, OAuthError};
use crate::auth::{Secret, Sender};
use crate::body::Body;
use crate::redact::Secrets;
use crate::request::{encoding, push_pair};
use crate::retry::{Hope, retry_after};
use crate::text::base64;
use crate::timer::within;
use crate::transport::TransportError;
use crate::wire::{Decode, DecodeError, Node, from_slice};

/// How long each attempt may take. Calls have limits of their own, which end before it or not.
const LIMIT: Duration = Duration::from_secs(30);

/// No answer of such a server is longer.
const LONGEST: usize = 1 << 20;

/// A form for an authorization server. It is sent as it is: without the client's credentials and policies.
pub(super) struct Form {
    url: String,
    body: String,
    authorization: Option<HeaderValue>,
    secrets: Secrets,
    is_idempotent: bool,
}

impl Form {
    pub(super) fn new(url: &str) -> Self {
        Self {
            url: url.to_owned(),
            body: String::new(),
            authorization: None,
            secrets: Secrets::default(),
            is_idempotent: true,
        }
    }

    pub(super) fn field(&mut self, name: &str, value: &str) {
        push_pair(&mut self.body, name, value);
    }

    /// A field that no error shows.
    pub(super) fn secret(&mut self, name: &str, value: &Secret) {
        self.field(name, value.expose());
        self.secrets.extend([value.clone()]);
    }

    /// What the form shows can be used once, so that it is sent again only where the server has done nothing.
    pub(super) fn once(&mut self) {
        self.is_idempotent = false;
    }

    /// Shows who asks (RFC 6749 §2.3.1).
    pub(super) fn authenticate(&mut self, client: &Client) {
        let Some(secret) = &client.secret else {
            return self.field("client_id", &client.id);
        };
        if client.auth == ClientAuth::Body {
            self.field("client_id", &client.id);
            return self.secret("client_secret", secret);
        }
        let [id, password] = [&client.id, secret.expose()].map(encoding::component);
        let pair = base64::encode(format!("{id}:{password}").as_bytes());
        self.authorization = HeaderValue::try_from(format!("Basic {pair}")).ok();
        self.secrets.extend([secret.clone(), pair.into()]);
    }

    /// Sends the form, as often as the client's settings allow.
    pub(super) async fn send(&self, sender: &Sender) -> Result<Answer, OAuthError> {
        let uri = self.uri()?;
        let host = uri.host().unwrap_or_default().to_owned();
        let (timer, retry) = (sender.timer(), sender.retry());
        let mut attempts = 0;
        loop {
            attempts += 1;
            let attempt = pin!(self.attempt(&uri, sender));
            let attempt = within(&**timer, Some(LIMIT), attempt);
            let outcome = attempt
                .await
                .unwrap_or_else(|| Err(TransportError::timeout("no answer within 30 seconds")));
            let (hope, asked) = match &outcome {
                Ok((status, headers, _)) => (
                    Hope::of_status(*status),
                    retry_after(headers, timer.time_of_day()),
                ),
                Err(error) => (Hope::of_failure(error.failure), None),
            };
            let may_repeat =
                hope == Hope::Always || (hope == Hope::IfIdempotent && self.is_idempotent);
            let delay = match may_repeat && attempts < retry.max_attempts() {
                true => retry.delay(attempts, asked),
                false => None,
            };
            let Some(delay) = delay else {
                return self.read(host, outcome);
            };
            timer.sleep(delay).await;
        }
    }

    fn uri(&self) -> Result<Uri, OAuthError> {
        let uri: Option<Uri> = self.url.parse().ok();
        uri.filter(|uri| uri.host().is_some() && matches!(uri.scheme_str(), Some("https" | "http")))
            .ok_or_else(|| OAuthError::new("the address of the authorization server is none"))
    }

    async fn attempt(
        &self,
        uri: &Uri,
        sender: &Sender,
    ) -> Result<(StatusCode, HeaderMap, Option<Bytes>), TransportError> {
        const FORM: HeaderValue = HeaderValue::from_static("application/x-www-form-urlencoded");
        const JSON: HeaderValue = HeaderValue::from_static("application/json");
        let mut request = Request::new(Body::from(self.body.clone()));
        *request.method_mut() = Method::POST;
        *request.uri_mut() = uri.clone();
        request.extensions_mut().insert(self.secrets.clone());
        let headers = request.headers_mut();
        headers.insert(header::CONTENT_TYPE, FORM);
        headers.insert(header::ACCEPT, JSON);
        headers.insert(header::USER_AGENT, sender.user_agent().clone());
        if let Some(mut value) = self.authorization.clone() {
            value.set_sensitive(true);
            headers.insert(header::AUTHORIZATION, value);
        }
        let (parts, body) = sender.transport().send(request).await?.into_parts();
        Ok((parts.status, parts.headers, body.collect(LONGEST).await?))
    }

    fn read(
        &self,
        host: String,
        outcome: Result<(StatusCode, HeaderMap, Option<Bytes>), TransportError>,
    ) -> Result<Answer, OAuthError> {
        let (status, _, body) = outcome.map_err(|error| {
            OAuthError::new(format!("the server {host} gave no answer"))
                .caused_by(error)
                .passing(true)
        })?;
        let members: Members = from_slice(&body.unwrap_or_default()).unwrap_or_default();
        let answer = Answer {
            what: format!("the server {host} answered {status}"),
            members,
        };
        let plain = |text: &String| self.secrets.hide(text.as_bytes(), 300);
        match (&answer.members.error, status.is_success()) {
            // Some servers tell errors with the status 200.
            (Some(code), _) => {
                let description = answer.members.error_description.as_ref().map(plain);
                Err(answer.wrong("").named(plain(code), description))
            }
            (None, true) => Ok(answer),
            (None, false) => {
                let may_pass = Hope::of_status(status) != Hope::None;
                Err(answer.wrong("").passing(may_pass))
            }
        }
    }
}

/// An answer with a status of success.
pub(super) struct Answer {
    what: String,
    pub(super) members: Members,
}

impl Answer {
    /// The error that the answer is, or that it lacks something.
    pub(super) fn wrong(&self, why: &str) -> OAuthError {
        OAuthError::new(format!("{}{why}", self.what))
    }
}

/// What an answer may say (RFC 6749 §5, RFC 8628 §3.2). A member that has another shape is not there.
#[derive(Default)]
pub(super) struct Members {
    error: Option<String>,
    error_description: Option<String>,
    pub(super) access_token: Option<Secret>,
    pub(super) token_type: Option<String>,
    pub(super) refresh_token: Option<Secret>,
    pub(super) scope: Option<String>,
    pub(super) expires_in: Option<Duration>,
    pub(super) device_code: Option<Secret>,
    pub(super) user_code: Option<String>,
    pub(super) verification_uri: Option<String>,
    pub(super) verification_uri_complete: Option<String>,
    pub(super) interval: Option<Duration>,
}

impl Decode for Members {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let text = |name| {
            node.get(name)
                .and_then(Node::lexeme)
                .filter(|text| !text.is_empty())
        };
        let owned = |name| text(name).map(str::to_owned);
        let secret = |name| text(name).map(Secret::from);
        // Some servers write numbers as texts.
        let seconds = |name| {
            let seconds = text(name)?.parse().ok()?;
            Duration::try_from_secs_f64(seconds).ok()
        };
        Ok(Self {
            error: owned("error"),
            error_description: owned("error_description"),
            access_token: secret("access_token"),
            token_type: owned("token_type"),
            refresh_token: secret("refresh_token"),
            scope: owned("scope"),
            expires_in: seconds("expires_in"),
            device_code: secret("device_code"),
            user_code: owned("user_code"),
            // Some servers are older than the standard.
            verification_uri: owned("verification_uri").or_else(|| owned("verification_url")),
            verification_uri_complete: owned("verification_uri_complete"),
            interval: seconds("interval"),
        })
    }
}
