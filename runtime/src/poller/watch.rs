//! From the first request to the end of the operation.

use std::mem;
use std::time::Duration;

use bytes::Bytes;
use http::{StatusCode, Uri};

use super::final_state::FinalState;
use super::monitor::{self, By, Monitor, Start, State};
use crate::call::Pending;
use crate::error::{Error, Kind};
use crate::pipeline::same_origin;
use crate::reply::Reply;
use crate::request::Request;
use crate::retry::asked;

/// An operation under way.
pub(super) struct Watch {
    first: Request,
    pub(super) settings: Settings,
    stage: Stage,
    /// When it was first asked for, by the client's timer.
    began: Option<Duration>,
}

#[derive(Clone, Copy)]
pub(super) struct Settings {
    /// How long to wait where the service does not say.
    pub(super) every: Duration,
    /// How long it may take.
    pub(super) limit: Duration,
    pub(super) final_state: FinalState,
    /// The value is the member `result` of the last answer about the state, if there is one.
    pub(super) in_result: bool,
}

enum Stage {
    /// Nothing was sent.
    New,
    Watched(Monitor, Duration),
    /// It has ended well.
    Ended(Value),
    /// There is nothing to ask for any more.
    Over,
    /// The token says nothing.
    BadToken,
}

/// Where the value is.
enum Value {
    Here(Box<Reply>),
    At(String),
}

/// What was learned.
pub(super) struct News {
    pub(super) state: String,
    pub(super) ended: bool,
    pub(super) reply: Reply,
}

impl Watch {
    pub(super) fn new(first: Request) -> Self {
        Self {
            first,
            settings: Settings {
                // What the Power Platform waits.
                every: Duration::from_secs(20),
                limit: Duration::from_secs(24 * 60 * 60),
                final_state: FinalState::ByMethod,
                in_result: false,
            },
            stage: Stage::New,
            began: None,
        }
    }

    /// Leaves an empty one behind.
    pub(super) fn take(&mut self) -> Self {
        Self {
            first: self.first.clone(),
            stage: mem::replace(&mut self.stage, Stage::Over),
            ..*self
        }
    }

    /// Goes on with an operation that was started before.
    pub(super) fn resume(&mut self, token: &str) {
        self.stage = match Monitor::of_token(token) {
            Some(monitor) => Stage::Watched(monitor, Duration::ZERO),
            None => Stage::BadToken,
        };
    }

    pub(super) fn token(&self) -> Option<String> {
        match &self.stage {
            Stage::Watched(monitor, _) => Some(monitor.token()),
            _ => None,
        }
    }

    /// Starts the operation, or asks how it is doing once it is time; `None` when it has ended.
    pub(super) async fn advance(mut self) -> (Self, Option<Result<News, Error>>) {
        let news = match mem::replace(&mut self.stage, Stage::Over) {
            Stage::New => self.start().await,
            Stage::Watched(monitor, wait) => self.ask(monitor, wait).await,
            Stage::BadToken => {
                let what = "the token does not say which operation goes on";
                Err(self.first.error(Kind::Request, what))
            }
            stage @ (Stage::Ended(_) | Stage::Over) => {
                self.stage = stage;
                return (self, None);
            }
        };
        (self, Some(news))
    }

    /// The answer that holds the value, once the operation has ended.
    pub(super) async fn finish(mut self) -> Result<Reply, Error> {
        loop {
            match self.stage {
                Stage::Ended(Value::Here(reply)) => return Ok(*reply),
                Stage::Ended(Value::At(at)) => {
                    let at = checked(&self.first, &at, None)?;
                    return Pending::new(self.first.follow(&at, &[]), Ok).await;
                }
                Stage::Over => {
                    let what = "there is no value, since the operation failed before";
                    return Err(self.first.error(Kind::Failed, what));
                }
                _ => {}
            }
            let news;
            (self, news) = self.advance().await;
            news.transpose()?;
        }
    }

    async fn start(&mut self) -> Result<News, Error> {
        let address = self.first.address()?;
        self.began();
        let reply = Pending::new(self.first.clone(), Ok).await?;
        match monitor::start(self.first.method(), &address, &reply)? {
            Start::Ended(state) => {
                self.stage = Stage::Ended(Value::Here(Box::new(reply.clone())));
                Ok(News::of(state, reply))
            }
            Start::Watch(monitor, state) => {
                checked(&self.first, &monitor.at, Some(&reply))?;
                let wait = self.wait_after(&reply);
                self.stage = Stage::Watched(monitor, wait);
                Ok(News::running(state, reply))
            }
        }
    }

    async fn ask(&mut self, mut monitor: Monitor, wait: Duration) -> Result<News, Error> {
        // Whatever fails, the operation goes on.
        self.stage = Stage::Watched(monitor.clone(), self.settings.every);
        let at = checked(&self.first, &monitor.at, None)?;
        let began = self.began();
        let timer = self.first.core().timer().clone();
        let end = began.saturating_add(self.settings.limit);
        if timer.now().saturating_add(wait) > end {
            let what = format!(
                "the operation has not ended within {:?}",
                self.settings.limit
            );
            return Err(self.first.error(Kind::Timeout, what));
        }
        if !wait.is_zero() {
            timer.sleep(wait).await;
        }
        let reply = Pending::new(self.first.follow(&at, &[]), Ok).await?;
        let state = monitor.learn(&at, &reply).inspect_err(|error| {
            if error.kind() == Kind::Failed {
                self.stage = Stage::Over;
            }
        })?;
        if let State::Running(_) = state {
            checked(&self.first, &monitor.at, Some(&reply))?;
            let wait = self.wait_after(&reply);
            self.stage = Stage::Watched(monitor, wait);
            return Ok(News::running(state, reply));
        }
        self.stage = Stage::Ended(self.value(&monitor, &at, &reply)?);
        Ok(News::of(state, reply))
    }

    /// Where the value is after the last answer about the state.
    fn value(&self, monitor: &Monitor, at: &Uri, reply: &Reply) -> Result<Value, Error> {
        let here = |reply| Value::Here(Box::new(reply));
        if monitor.by != By::Status {
            return Ok(here(reply.clone()));
        }
        let original = || Ok(Value::At(self.first.address()?.to_string()));
        let said = || monitor::resource_location(at, reply).or_else(|| monitor.location.clone());
        match (self.first.method(), self.settings.final_state) {
            // What tells the state of a deletion is not what was deleted.
            ("DELETE", _) => Ok(here(Reply {
                status: StatusCode::NO_CONTENT,
                body: Bytes::new(),
                ..reply.clone()
            })),
            ("PUT", _) | ("PATCH", FinalState::ByMethod) | (_, FinalState::Original) => original(),
            (_, FinalState::ByMethod | FinalState::Location) => Ok(match said() {
                Some(at) => Value::At(at),
                None => here(self.in_result(reply)),
            }),
            (_, FinalState::Status) => Ok(here(self.in_result(reply))),
        }
    }

    fn in_result(&self, reply: &Reply) -> Reply {
        let mut reply = reply.clone();
        if self.settings.in_result
            && let Some(result) = monitor::result(&reply)
        {
            reply.body = result.into();
        }
        reply
    }

    fn wait_after(&self, reply: &Reply) -> Duration {
        let now = self.first.core().timer().time_of_day();
        asked(reply.headers(), now).unwrap_or(self.settings.every)
    }

    fn began(&mut self) -> Duration {
        let now = self.first.core().timer().now();
        *self.began.get_or_insert(now)
    }
}

impl News {
    fn of(state: State, reply: Reply) -> Self {
        let (State::Running(state) | State::Succeeded(state)) = state;
        Self {
            state,
            ended: true,
            reply,
        }
    }

    fn running(state: State, reply: Reply) -> Self {
        Self {
            ended: false,
            ..Self::of(state, reply)
        }
    }
}

/// An address, if it is one of the service that the operation was started at.
fn checked(first: &Request, at: &str, reply: Option<&Reply>) -> Result<Uri, Error> {
    let origin = first.address()?;
    let uri: Option<Uri> = at.parse().ok();
    let what = match uri {
        Some(uri) if same_origin(&uri, &origin) => return Ok(uri),
        Some(uri) => match uri.authority() {
            Some(host) => {
                format!("the operation goes on at another origin, {host}, and is not followed")
            }
            None => "the address at which the operation goes on is none".to_owned(),
        },
        None => "the address at which the operation goes on is none".to_owned(),
    };
    Err(match reply {
        Some(reply) => Error::of_reply(Kind::Link, reply.clone(), what),
        None => first.error(Kind::Link, what),
    })
}
