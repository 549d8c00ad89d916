use std::fmt::{self, Debug, Formatter};
use std::time::Duration;

use super::client::Grant;
use super::endpoint::{Answer, Form};
use super::sign_in::FAILED;
use super::{OAuth, OAuthError, Token, told};
use crate::auth::{Secret, Sender};
use crate::core::Core;
use crate::error::Error;

/// A user who is about to sign in on another device (RFC 8628).
///
/// The application shows an address and a code, and waits until the user has entered the code there. From then on the
/// credential has tokens, and so has its store.
///
/// ```
/// use connector_runtime::auth::OAuth;
/// use connector_runtime::timer::PausedTimer;
/// use connector_runtime::{Core, MemoryTransport};
///
/// # #[tokio::main(flavor = "current_thread")]
/// # async fn main() -> Result<(), connector_runtime::Error> {
/// let transport = MemoryTransport::new(|request| match request.uri().path() {
///     "/device" => MemoryTransport::answer(200, r#"{
///         "device_code": "d3vice", "user_code": "WDJB-MJHT", "verification_uri": "https://id.example.com/enter", "expires_in": 900
///     }"#),
///     _ => MemoryTransport::answer(200, r#"{"access_token": "t0ken", "expires_in": 3600}"#),
/// });
/// let oauth = OAuth::device_code("https://id.example.com/device", "https://id.example.com/token", "notes-app");
/// let core = Core::builder()
///     .base_url("https://notes.example.com")
///     .credential("oauth", oauth.clone())
///     .transport(transport)
///     .timer(PausedTimer::new())
///     .build()?;
///
/// let sign_in = oauth.sign_in_elsewhere(&core).await?;
/// println!("Open {} and enter {}", sign_in.verification_uri(), sign_in.user_code());
/// sign_in.wait(&core).await?;
/// core.request_to("GET", "/notes").await?;
/// # Ok(())
/// # }
/// ```
pub struct DeviceSignIn {
    oauth: OAuth,
    device_code: Secret,
    user_code: String,
    verification_uri: String,
    verification_uri_complete: Option<String>,
    /// When the codes end, by the client's timer.
    ends_at: Duration,
    interval: Duration,
}

impl OAuth {
    /// Starts to sign a user in on another device.
    ///
    /// # Errors
    /// When the credential is not of [`Self::device_code`], or the server gives no codes; the source is an [`OAuthError`].
    pub async fn sign_in_elsewhere(&self, core: &Core) -> Result<DeviceSignIn, Error> {
        let sign_in = self.device_codes(core.sender()).await;
        sign_in.map_err(|error| told(FAILED, error))
    }

    async fn device_codes(&self, sender: &Sender) -> Result<DeviceSignIn, OAuthError> {
        let Grant::DeviceCode {
            device_authorization_url,
        } = &self.settings.grant
        else {
            return Err(OAuthError::new("the credential is none for other devices"));
        };
        let mut form = Form::new(device_authorization_url);
        form.authenticate(&self.settings.client);
        self.settings.add_scopes(&mut form);
        self.settings.add_parameters(&mut form);
        let answer = form.send(sender).await?;
        DeviceSignIn::read(self.clone(), answer, sender.timer().now())
    }
}

impl DeviceSignIn {
    fn read(oauth: OAuth, answer: Answer, now: Duration) -> Result<Self, OAuthError> {
        const INTERVAL: Duration = Duration::from_secs(5);
        // The standard asks for an end, and some servers leave it out.
        const LIFE: Duration = Duration::from_secs(900);
        let codes = &answer.members;
        let (Some(device_code), Some(user_code), Some(verification_uri)) = (
            codes.device_code.clone(),
            codes.user_code.clone(),
            codes.verification_uri.clone(),
        ) else {
            return Err(answer.wrong(" without the codes for a device"));
        };
        Ok(Self {
            oauth,
            device_code,
            user_code,
            verification_uri,
            verification_uri_complete: codes.verification_uri_complete.clone(),
            ends_at: now.saturating_add(codes.expires_in.unwrap_or(LIFE)),
            interval: codes.interval.unwrap_or(INTERVAL),
        })
    }

    /// What the user enters.
    #[must_use]
    pub fn user_code(&self) -> &str {
        &self.user_code
    }

    /// Where the user enters it.
    #[must_use]
    pub fn verification_uri(&self) -> &str {
        &self.verification_uri
    }

    /// Where the user need not enter it, if the server has such an address: for a QR code.
    #[must_use]
    pub fn verification_uri_complete(&self) -> Option<&str> {
        self.verification_uri_complete.as_deref()
    }

    /// Waits until the user has signed in, which takes as long as it takes: until the codes end.
    ///
    /// # Errors
    /// When the user refuses or takes too long, or the store cannot keep the token; the source is an [`OAuthError`].
    pub async fn wait(&self, core: &Core) -> Result<(), Error> {
        let token = self.poll(core.sender()).await;
        let token = token.map_err(|error| told(FAILED, error))?;
        let kept = self.oauth.keep(token).await;
        kept.map_err(|error| told("the user is signed in", error))
    }

    /// Asks until there is an answer (RFC 8628 §3.5).
    async fn poll(&self, sender: &Sender) -> Result<Token, OAuthError> {
        const SLOWER: Duration = Duration::from_secs(5);
        let timer = sender.timer();
        let settings = &self.oauth.settings;
        let mut interval = self.interval;
        loop {
            if timer.now().saturating_add(interval) >= self.ends_at {
                return Err(OAuthError::new("the codes for the device have ended"));
            }
            timer.sleep(interval).await;
            let mut form = settings.token_form("urn:ietf:params:oauth:grant-type:device_code");
            form.secret("device_code", &self.device_code);
            let error = match settings.token(form, sender).await {
                Ok(token) => return Ok(token),
                Err(error) => error,
            };
            match error.code() {
                Some("authorization_pending") => {}
                Some("slow_down") => interval = interval.saturating_add(SLOWER),
                None if error.may_pass() => interval = interval.saturating_add(SLOWER),
                _ => return Err(error),
            }
        }
    }
}

impl Debug for DeviceSignIn {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.debug_struct("DeviceSignIn")
            .field("oauth", &self.oauth)
            .field("verification_uri", &self.verification_uri)
            .finish_non_exhaustive()
    }
}
