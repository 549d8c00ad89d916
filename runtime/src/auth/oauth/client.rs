use std::sync::Arc;
use std::time::Duration;

use super::endpoint::Form;
use super::{OAuthError, Token, TokenStore, sha256};
use crate::auth::Secret;

/// How a client shows its secret to the authorization server (RFC 6749 §2.3.1).
///
/// ```
/// use connector_runtime::auth::{ClientAuth, OAuth};
///
/// let oauth = OAuth::client_credentials("https://id.example.com/token", "notes-app", "s3cret")
///     .client_auth(ClientAuth::Body);
/// # assert!(!format!("{oauth:?}").contains("s3cret"));
/// ```
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
#[non_exhaustive]
pub enum ClientAuth {
    /// In the header `Authorization`, which every server has to understand.
    Basic,
    /// As `client_id` and `client_secret` in the body.
    Body,
}

/// Who asks for tokens.
#[derive(Clone)]
pub(super) struct Client {
    pub(super) id: String,
    pub(super) secret: Option<Secret>,
    pub(super) auth: ClientAuth,
}

/// What a client has to show for a token.
#[derive(Clone)]
pub(super) enum Grant {
    ClientCredentials,
    Password { username: String, password: Secret },
    RefreshToken(Secret),
    AuthorizationCode { authorization_url: String },
    DeviceCode { device_authorization_url: String },
}

impl Grant {
    pub(super) fn name(&self) -> &'static str {
        match self {
            Self::ClientCredentials => "client_credentials",
            Self::Password { .. } => "password",
            Self::RefreshToken(_) => "refresh_token",
            Self::AuthorizationCode { .. } => "authorization_code",
            Self::DeviceCode { .. } => "device_code",
        }
    }
}

#[derive(Clone)]
pub(super) struct Settings {
    pub(super) grant: Grant,
    pub(super) token_url: String,
    pub(super) client: Client,
    pub(super) scopes: Vec<String>,
    pub(super) parameters: Vec<(String, String)>,
    pub(super) store: Option<Arc<dyn TokenStore>>,
    pub(super) key: Option<String>,
    pub(super) early: Duration,
}

impl Settings {
    /// A request for a token, but for what the grant asks for.
    pub(super) fn token_form(&self, grant: &str) -> Form {
        let mut form = Form::new(&self.token_url);
        form.field("grant_type", grant);
        form.authenticate(&self.client);
        form
    }

    pub(super) fn add_scopes(&self, form: &mut Form) {
        if !self.scopes.is_empty() {
            form.field("scope", &self.scopes.join(" "));
        }
    }

    pub(super) fn add_parameters(&self, form: &mut Form) {
        for (name, value) in &self.parameters {
            // An assertion of the client is one too.
            form.secret(name, &value.as_str().into());
        }
    }

    /// Parts of it may be secret, so that it is a hash of them.
    fn key(&self) -> String {
        self.key.clone().unwrap_or_else(|| {
            let user = match &self.grant {
                Grant::Password { username, .. } => username,
                _ => "",
            };
            let scopes = self.scopes.join(" ");
            let mut parts = vec![
                self.grant.name(),
                &self.token_url,
                &self.client.id,
                user,
                &scopes,
            ];
            for (name, value) in &self.parameters {
                parts.extend([name.as_str(), value]);
            }
            sha256::hex(parts.join("\n").as_bytes())
        })
    }

    pub(super) async fn load(&self) -> Result<Option<Token>, OAuthError> {
        let Some(store) = &self.store else {
            return Ok(None);
        };
        let token = store.load(&self.key()).await;
        token.map_err(|error| OAuthError::new("the token cannot be read").caused_by(error))
    }

    pub(super) async fn save(&self, token: &Token) -> Result<(), OAuthError> {
        let Some(store) = &self.store else {
            return Ok(());
        };
        let outcome = store.save(&self.key(), token).await;
        outcome.map_err(|error| OAuthError::new("the token cannot be stored").caused_by(error))
    }

    pub(super) async fn forget(&self) -> Result<(), OAuthError> {
        let Some(store) = &self.store else {
            return Ok(());
        };
        let outcome = store.remove(&self.key()).await;
        outcome.map_err(|error| OAuthError::new("the token cannot be removed").caused_by(error))
    }
}
