//! The tokens that clones of a credential share.

use std::sync::{Mutex, PoisonError};
use std::time::Duration;

use super::fetch::Fetched;
use super::{OAuthError, Token};
use crate::auth::{BoxFuture, Secret};
use crate::timer::Timer;

/// So many tokens are known after their end: requests that carry them may still be refused.
const KNOWN: usize = 8;

/// While a token can be used, it is not asked for the next one again so soon after that failed.
const REST: Duration = Duration::from_secs(30);

/// A token that replaced a refused one and is refused itself for so long is refused for a reason that another does not cure.
const HOPELESS: Duration = Duration::from_secs(60);

#[derive(Default)]
pub(super) struct State {
    /// The one request for a token that is under way. Whoever locks it goes on with it.
    pub(super) flight: tokio::sync::Mutex<Option<BoxFuture<'static, Result<Fetched, OAuthError>>>>,
    held: Mutex<Held>,
}

impl State {
    pub(super) fn with<T>(&self, work: impl FnOnce(&mut Held) -> T) -> T {
        work(&mut self.held.lock().unwrap_or_else(PoisonError::into_inner))
    }
}

#[derive(Default)]
pub(super) struct Held {
    /// The newest is last.
    tokens: Vec<Token>,
    /// How many requests for a token have ended, and how the last of them failed.
    ended: u64,
    failure: Option<OAuthError>,
    rests_until: Duration,
    renewed_at: Option<Duration>,
}

/// What a call wants.
pub(super) struct Wanted<'a> {
    pub(super) timer: &'a dyn Timer,
    pub(super) early: Duration,
    pub(super) refused: Option<&'a Secret>,
}

/// What a token is that a service refused.
pub(super) enum Refused {
    /// None of these.
    Foreign,
    /// Another one has taken its place.
    Replaced,
    Current,
    /// It took the place of one that was refused just now.
    Again,
}

impl Held {
    pub(super) fn last(&self) -> Option<Token> {
        self.tokens.last().cloned()
    }

    pub(super) fn ended(&self) -> u64 {
        self.ended
    }

    /// How the request failed that ended after so many.
    pub(super) fn failure_since(&self, seen: u64) -> Option<OAuthError> {
        self.failure.clone().filter(|_| self.ended > seen)
    }

    pub(super) fn usable(&self, wanted: &Wanted<'_>) -> Option<Token> {
        let token = self.tokens.last()?;
        let now = wanted.timer.time_of_day();
        let rests = wanted.timer.now() < self.rests_until && token.is_valid(now);
        let is_wanted = wanted.refused != Some(token.access_token());
        (is_wanted && (rests || token.is_fresh(now, wanted.early))).then(|| token.clone())
    }

    pub(super) fn push(&mut self, token: Token) {
        self.ended += 1;
        self.failure = None;
        self.rests_until = Duration::ZERO;
        self.tokens.push(token);
        if self.tokens.len() > KNOWN {
            self.tokens.remove(0);
        }
    }

    /// What a request for a token means for the one who waited for it.
    pub(super) fn end(
        &mut self,
        outcome: Result<Fetched, OAuthError>,
        wanted: &Wanted<'_>,
    ) -> Result<Token, OAuthError> {
        let error = match outcome {
            Ok(Fetched { token, trouble }) => {
                self.push(token.clone());
                return trouble.map_or(Ok(token), Err);
            }
            Err(error) => error,
        };
        self.ended += 1;
        let now = wanted.timer.time_of_day();
        if let Some(token) = self.tokens.last_mut() {
            if wanted.refused == Some(token.access_token()) {
                token.end(now);
            } else if token.is_valid(now) {
                self.failure = None;
                self.rests_until = wanted.timer.now() + REST;
                return Ok(token.clone());
            }
        }
        self.failure = Some(error.clone());
        Err(error)
    }

    pub(super) fn judge(&self, refused: &Secret, now: Duration) -> Refused {
        let position = self
            .tokens
            .iter()
            .rposition(|token| token.access_token() == refused);
        match position {
            None => Refused::Foreign,
            Some(position) if position + 1 < self.tokens.len() => Refused::Replaced,
            Some(_)
                if self
                    .renewed_at
                    .is_some_and(|then| now < then.saturating_add(HOPELESS)) =>
            {
                Refused::Again
            }
            Some(_) => Refused::Current,
        }
    }

    pub(super) fn renewed(&mut self, now: Duration) {
        self.renewed_at = Some(now);
    }
}
