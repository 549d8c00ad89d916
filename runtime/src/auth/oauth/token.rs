use std::time::{Duration, SystemTime};

use super::OAuthError;
use super::endpoint::Answer;
use crate::auth::Secret;
use crate::wire::{Decode, DecodeError, Encode, Node, Writer};

/// A token of an authorization server, with what belongs to it. As JSON, it can be kept in a store.
///
/// ```
/// use std::time::{Duration, SystemTime};
///
/// use connector_runtime::auth::Token;
/// use connector_runtime::wire;
///
/// let token = Token::new("t0ken")
///     .with_refresh_token("r3fresh")
///     .with_life(SystemTime::UNIX_EPOCH, Duration::from_secs(3600));
/// let json = wire::to_string(&token)?;
/// assert_eq!(json, r#"{"access_token":"t0ken","refresh_token":"r3fresh","issued_at":0,"expires_at":3600}"#);
/// assert_eq!(wire::from_str::<Token>(&json)?, token);
/// assert!(!format!("{token:?}").contains("t0ken"));
/// # Ok::<(), Box<dyn std::error::Error>>(())
/// ```
#[derive(Clone)]
pub struct Token {
    access_token: Secret,
    refresh_token: Option<Secret>,
    scope: Option<String>,
    /// When its life began and when it ends, in whole seconds.
    life: Option<(SystemTime, SystemTime)>,
}

impl Token {
    /// A token that does not end.
    pub fn new(access_token: impl Into<Secret>) -> Self {
        Self {
            access_token: access_token.into(),
            refresh_token: None,
            scope: None,
            life: None,
        }
    }

    /// The token, with the one that gets its successor.
    #[must_use]
    pub fn with_refresh_token(self, refresh_token: impl Into<Secret>) -> Self {
        Self {
            refresh_token: Some(refresh_token.into()),
            ..self
        }
    }

    /// The token, which was issued at a time and can be used for a while.
    #[must_use]
    pub fn with_life(self, issued_at: SystemTime, lifetime: Duration) -> Self {
        let ends_at = issued_at.checked_add(lifetime);
        Self {
            life: ends_at.map(|ends_at| (whole(issued_at), whole(ends_at))),
            ..self
        }
    }

    /// What requests carry.
    #[must_use]
    pub fn access_token(&self) -> &Secret {
        &self.access_token
    }

    /// What gets the next token, if the server gave it.
    #[must_use]
    pub fn refresh_token(&self) -> Option<&Secret> {
        self.refresh_token.as_ref()
    }

    /// When the token ends, if the server said so.
    #[must_use]
    pub fn expires_at(&self) -> Option<SystemTime> {
        self.life.map(|(_, ends_at)| ends_at)
    }

    /// What the server says the token is for, where it says so: scopes with spaces between them.
    #[must_use]
    pub fn scope(&self) -> Option<&str> {
        self.scope.as_deref()
    }

    pub(super) fn read(answer: Answer, now: SystemTime) -> Result<Self, OAuthError> {
        let kind = answer.members.token_type.as_deref().unwrap_or_default();
        // Other names than these two mean a bearer token all the same.
        if ["dpop", "mac"].contains(&kind.to_ascii_lowercase().as_str()) {
            return Err(answer.wrong(" with a token that is no bearer token"));
        }
        let Some(access_token) = answer.members.access_token.clone() else {
            return Err(answer.wrong(" without a token"));
        };
        let mut token = Self::new(access_token);
        token.refresh_token = answer.members.refresh_token;
        token.scope = answer.members.scope;
        Ok(match answer.members.expires_in {
            Some(lifetime) => token.with_life(now, lifetime),
            None => token,
        })
    }

    /// Whether the token can be used now.
    pub(super) fn is_valid(&self, now: SystemTime) -> bool {
        self.expires_at().is_none_or(|ends_at| now < ends_at)
    }

    /// Whether the token can be used for longer than `early`, or for half of its life.
    pub(super) fn is_fresh(&self, now: SystemTime, early: Duration) -> bool {
        let Some((issued_at, ends_at)) = self.life else {
            return true;
        };
        let life = ends_at.duration_since(issued_at).unwrap_or_default();
        let left = ends_at.duration_since(now).unwrap_or_default();
        !left.is_zero() && left > early.min(life / 2)
    }

    /// Ends the token, which keeps what gets the next one.
    pub(super) fn end(&mut self, now: SystemTime) {
        self.life = Some((now, now));
    }
}

fn seconds(time: SystemTime) -> u64 {
    let since = time.duration_since(SystemTime::UNIX_EPOCH);
    since.unwrap_or_default().as_secs()
}

fn whole(time: SystemTime) -> SystemTime {
    SystemTime::UNIX_EPOCH + Duration::from_secs(seconds(time))
}

impl Encode for Token {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("access_token", &self.access_token);
        object.optional("refresh_token", &self.refresh_token);
        object.optional("scope", &self.scope);
        if let Some((issued_at, ends_at)) = self.life {
            object.field("issued_at", &seconds(issued_at));
            object.field("expires_at", &seconds(ends_at));
        }
        object.end();
    }
}

impl Decode for Token {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut time = |name: &str| {
            let seconds = object.optional::<u64>(name)?.map(Duration::from_secs);
            Ok(seconds.and_then(|seconds| SystemTime::UNIX_EPOCH.checked_add(seconds)))
        };
        let (issued_at, ends_at) = (time("issued_at")?, time("expires_at")?);
        Ok(Self {
            access_token: object.required("access_token")?,
            refresh_token: object.optional("refresh_token")?,
            scope: object.optional("scope")?,
            life: ends_at.map(|ends_at| (issued_at.unwrap_or(ends_at), ends_at)),
        })
    }
}

crate::model!(Token);
