//! Getting the next token.

use std::sync::Arc;

use super::client::{Grant, Settings};
use super::endpoint::Form;
use super::{OAuthError, Token};
use crate::auth::{Secret, Sender};

/// Everything that is needed for the next token. It holds nothing that holds it.
pub(super) struct Fetch {
    pub(super) settings: Arc<Settings>,
    pub(super) sender: Sender,
    pub(super) held: Option<Token>,
    /// What the service does not take, although it has not ended.
    pub(super) refused: Option<Secret>,
}

/// A token, and why it could not be stored.
pub(super) struct Fetched {
    pub(super) token: Token,
    pub(super) trouble: Option<OAuthError>,
}

impl Fetch {
    pub(super) async fn run(self) -> Result<Fetched, OAuthError> {
        let stored = self.settings.load().await?;
        if let Some(token) = stored.clone().filter(|token| self.is_usable(token)) {
            return Ok(Fetched {
                token,
                trouble: None,
            });
        }
        let token = self.next(stored.or(self.held.clone())).await?;
        let trouble = self.settings.save(&token).await.err();
        Ok(Fetched { token, trouble })
    }

    /// Whether somebody else stored a token that can be used.
    fn is_usable(&self, token: &Token) -> bool {
        let now = self.sender.timer().time_of_day();
        token.is_fresh(now, self.settings.early)
            && self.refused.as_ref() != Some(token.access_token())
    }

    async fn next(&self, last: Option<Token>) -> Result<Token, OAuthError> {
        let last = last.as_ref().and_then(Token::refresh_token);
        let mut refused = None;
        if let (Some(token), false) = (last, self.is_for_client()) {
            match self.refreshed(token).await {
                Err(error) if error.code() == Some("invalid_grant") => {
                    self.settings.forget().await?;
                    refused = Some(error);
                }
                outcome => return outcome,
            }
        }
        match &self.settings.grant {
            Grant::ClientCredentials => {
                let form = self.settings.token_form("client_credentials");
                self.granted(form).await
            }
            Grant::Password { username, password } => {
                let mut form = self.settings.token_form("password");
                form.field("username", username);
                form.secret("password", password);
                self.granted(form).await
            }
            Grant::RefreshToken(token) if last != Some(token) => self.refreshed(token).await,
            _ => Err(refused.unwrap_or_else(|| OAuthError::new("nobody has signed in"))),
        }
    }

    /// A client is given no refresh tokens (RFC 6749 §4.4.3), and has no need of them.
    fn is_for_client(&self) -> bool {
        matches!(self.settings.grant, Grant::ClientCredentials)
    }

    async fn granted(&self, mut form: Form) -> Result<Token, OAuthError> {
        self.settings.add_scopes(&mut form);
        self.settings.token(form, &self.sender).await
    }

    /// The next token (RFC 6749 §6), for the same scopes. Where the server gives no new refresh token, the old one stays.
    async fn refreshed(&self, refresh_token: &Secret) -> Result<Token, OAuthError> {
        let mut form = self.settings.token_form("refresh_token");
        form.secret("refresh_token", refresh_token);
        form.once();
        let token = self.settings.token(form, &self.sender).await?;
        Ok(match token.refresh_token() {
            Some(_) => token,
            None => token.with_refresh_token(refresh_token.clone()),
        })
    }
}

impl Settings {
    pub(super) async fn token(&self, mut form: Form, sender: &Sender) -> Result<Token, OAuthError> {
        self.add_parameters(&mut form);
        let answer = form.send(sender).await?;
        Token::read(answer, sender.timer().time_of_day())
    }
}
