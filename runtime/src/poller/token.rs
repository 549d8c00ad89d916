//! How an operation under way is told from one run of a program to another.

use serde_json::{Map, Value};

use super::monitor::{By, Monitor};

const KINDS: [(By, &str); 3] = [
    (By::Status, "status"),
    (By::Location, "location"),
    (By::Resource, "resource"),
];

impl Monitor {
    pub(super) fn token(&self) -> String {
        let by = KINDS.iter().find(|(by, _)| *by == self.by);
        let mut token = Map::new();
        token.insert("by".to_owned(), by.map_or("", |(_, word)| word).into());
        token.insert("at".to_owned(), self.at.as_str().into());
        if let Some(location) = &self.location {
            token.insert("location".to_owned(), location.as_str().into());
        }
        Value::Object(token).to_string()
    }

    pub(super) fn of_token(token: &str) -> Option<Self> {
        let Value::Object(token) = serde_json::from_str(token).ok()? else {
            return None;
        };
        let text = |key: &str| token.get(key).and_then(Value::as_str);
        let word = text("by")?;
        let (by, _) = KINDS.iter().find(|(_, known)| *known == word)?;
        Some(Self {
            by: *by,
            at: text("at")?.to_owned(),
            location: text("location").map(str::to_owned),
        })
    }
}
