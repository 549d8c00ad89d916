//! Where a page stands, and how that is told from one run of a program to another.

use serde_json::{Map, Value};

/// Where a page stands.
#[derive(Clone, PartialEq, Eq, Hash)]
pub(super) enum Continuation {
    /// It is the first one.
    Start,
    /// Under a whole address.
    Link(String),
    /// Where the page before it said.
    Said(String),
    /// At a number of items or pages.
    Count(u64),
}

impl Continuation {
    pub(super) fn count_or(&self, first: u64) -> u64 {
        match self {
            Self::Count(at) => *at,
            _ => first,
        }
    }

    /// The text that stands for a page of which some items are done.
    pub(super) fn token(&self, done: usize) -> String {
        let mut token = Map::new();
        match self {
            Self::Start => {}
            Self::Link(link) => _ = token.insert("link".to_owned(), link.as_str().into()),
            Self::Said(said) => _ = token.insert("cursor".to_owned(), said.as_str().into()),
            Self::Count(at) => _ = token.insert("at".to_owned(), (*at).into()),
        }
        if done > 0 {
            token.insert("done".to_owned(), done.into());
        }
        Value::Object(token).to_string()
    }

    /// What such a text stands for: the page, and how many of its items are done.
    pub(super) fn of_token(token: &str) -> Option<(Self, usize)> {
        let Value::Object(token) = serde_json::from_str(token).ok()? else {
            return None;
        };
        let text = |key: &str| {
            token
                .get(key)
                .map(|value| value.as_str().map(str::to_owned))
        };
        let position = match (text("link"), text("cursor"), token.get("at")) {
            (Some(link), ..) => Self::Link(link?),
            (_, Some(said), _) => Self::Said(said?),
            (.., Some(at)) => Self::Count(at.as_u64()?),
            _ => Self::Start,
        };
        let done = match token.get("done") {
            Some(done) => usize::try_from(done.as_u64()?).ok()?,
            None => 0,
        };
        Some((position, done))
    }
}
