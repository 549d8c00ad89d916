//! The variables of a collection and of what is given beside it.

use std::collections::HashMap;

use super::collection::Pair;
use super::credentials::is_secret_name;
use super::text::{Piece, pieces};
use crate::source::Place;

/// Values lead to values at most so many times.
const MOST_STEPS: usize = 16;
/// What values grow to is bounded.
const MOST_TEXT: usize = 1 << 16;

/// What variables hold. Later layers count before earlier ones: globals, the collection, environments.
#[derive(Debug, Default)]
pub(super) struct Scope {
    values: HashMap<String, Value>,
}

#[derive(Clone, Debug)]
struct Value {
    text: String,
    description: Option<String>,
    secret: bool,
    place: Place,
}

/// Why a text has no value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub(super) enum Unknown {
    /// A variable that nothing says anything of, or that is empty.
    Undefined(String),
    /// A variable that stands in its own value, and where that is.
    Circle(String, Place),
}

impl Scope {
    /// Adds a layer. An empty value says nothing where an earlier layer says more.
    pub(super) fn add(&mut self, pairs: &[Pair]) {
        for pair in pairs
            .iter()
            .filter(|pair| !pair.disabled && !pair.key.is_empty())
        {
            let known = self.values.get(pair.key.trim());
            if pair.text().is_empty() && known.is_some_and(|known| !known.text.is_empty()) {
                continue;
            }
            let named = is_secret_name(&pair.key) && !is_address(pair.text());
            let secret = pair.kind.as_deref() == Some("secret") || named;
            let value = Value {
                text: pair.text().to_owned(),
                description: pair.description.clone(),
                secret,
                place: pair.place,
            };
            self.values.insert(pair.key.trim().to_owned(), value);
        }
    }

    /// What a variable holds by itself; secrets hold nothing that anybody is told.
    pub(super) fn shown(&self, name: &str) -> Option<&str> {
        let value = self.values.get(name)?;
        Some(value.text.as_str()).filter(|text| !value.secret && !text.is_empty())
    }

    /// What is said of a variable.
    pub(super) fn description(&self, name: &str) -> Option<&str> {
        self.values.get(name)?.description.as_deref()
    }

    /// A text with what its variables hold, and what these hold.
    pub(super) fn resolve(&self, text: &str) -> Result<String, Unknown> {
        let mut resolved = String::new();
        self.resolve_into(text, &mut Vec::new(), &mut resolved)?;
        Ok(resolved)
    }

    fn resolve_into<'a>(
        &'a self,
        text: &'a str,
        way: &mut Vec<&'a str>,
        resolved: &mut String,
    ) -> Result<(), Unknown> {
        for piece in pieces(text) {
            let name = match piece {
                Piece::Text(text) => {
                    resolved.push_str(text);
                    continue;
                }
                Piece::Variable(name) => name,
            };
            let undefined = || Unknown::Undefined(name.to_owned());
            let value = self.values.get(name).ok_or_else(undefined)?;
            if way.contains(&name) || way.len() >= MOST_STEPS {
                return Err(Unknown::Circle(name.to_owned(), value.place));
            }
            if value.secret || value.text.is_empty() || resolved.len() > MOST_TEXT {
                return Err(undefined());
            }
            way.push(name);
            self.resolve_into(&value.text, way, resolved)?;
            way.pop();
        }
        Ok(())
    }
}

/// Whether a value says where something is, as that of `token_url` does: on its own, or with the help of another variable.
fn is_address(value: &str) -> bool {
    let starts = ["https://", "http://", "{{"];
    let address = starts.iter().any(|start| value.starts_with(start));
    address && value.contains('/')
}
