//! The only place that makes Rust identifiers.
//!
//! Any text becomes words ([`words`]), words become an [`Ident`] in one of three cases, and a [`Scope`] keeps the
//! identifiers of one namespace apart.

mod english;
mod keywords;
mod scope;
mod symbols;
#[cfg(test)]
mod tests;
mod words;

pub(crate) use keywords::PLACEHOLDERS;
use std::fmt;

pub use english::{plural, singular, strip_group};
pub use scope::Scope;
pub use words::words;

/// The longest identifier, in characters, before a scope adds a suffix.
const MAX_LENGTH: usize = 60;

/// What stands for a text that has no word, and whose fallback has none either.
const NAMELESS: &str = "value";

/// A valid Rust identifier of edition 2024, raw (`r#type`) where it has to be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(String);

impl Ident {
    /// The identifier as it is written in code, `r#type`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier without `r#`: what a module's file or a feature is called.
    pub fn bare(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }
}

impl fmt::Display for Ident {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl AsRef<str> for Ident {
    fn as_ref(&self) -> &str {
        &self.0
    }
}

/// How the words of an identifier are joined.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Case {
    /// `list_notes`: fields, arguments, methods, modules.
    Snake,
    /// `ListNotes`: types and variants.
    Pascal,
    /// `LIST_NOTES`: constants.
    Screaming,
}

impl Case {
    /// The identifier for `text` in this case; `fallback` names a text without any word.
    pub fn ident(self, text: &str, fallback: &str) -> Ident {
        let mut words = words(text);
        for otherwise in [fallback, NAMELESS] {
            if words.is_empty() {
                words = words::words(otherwise);
            }
        }
        // A dotted name is a path, whose end says most.
        let words = match text.contains('.') {
            true => last_fitting(words),
            false => shortened(words),
        };
        keywords::checked(&self.join(&words))
    }

    fn join(self, words: &[String]) -> String {
        let mut joined = String::new();
        for word in words {
            if self.needs_underscore(&joined, word) {
                joined.push('_');
            }
            match self {
                Self::Snake => joined.push_str(word),
                Self::Screaming => joined.push_str(&word.to_ascii_uppercase()),
                Self::Pascal => joined.push_str(&capitalised(word)),
            }
        }
        if !joined.starts_with(|first: char| first.is_ascii_digit()) {
            return joined;
        }
        match self {
            Self::Pascal => format!("N{joined}"),
            Self::Snake | Self::Screaming => format!("_{joined}"),
        }
    }

    /// In Pascal case only two numbers need a border: `1.5` is `N1_5`, not `N15`.
    fn needs_underscore(self, joined: &str, word: &str) -> bool {
        match self {
            Self::Snake | Self::Screaming => !joined.is_empty(),
            Self::Pascal => {
                joined.ends_with(|last: char| last.is_ascii_digit())
                    && word.starts_with(|first: char| first.is_ascii_digit())
            }
        }
    }
}

/// The `snake_case` identifier for `text`: `getHTTPResponse` is `get_http_response`, `type` is `r#type`, `2fa` is `_2fa`.
pub fn snake(text: &str) -> Ident {
    snake_or(text, NAMELESS)
}

/// As [`snake`]; `fallback` names a text without any word.
pub fn snake_or(text: &str, fallback: &str) -> Ident {
    Case::Snake.ident(text, fallback)
}

/// The `PascalCase` identifier for `text`: `in-progress` is `InProgress`, `2fa` is `N2fa`, `self` is `SelfValue`.
pub fn pascal(text: &str) -> Ident {
    pascal_or(text, NAMELESS)
}

/// As [`pascal`]; `fallback` names a text without any word.
pub fn pascal_or(text: &str, fallback: &str) -> Ident {
    Case::Pascal.ident(text, fallback)
}

/// The `SCREAMING_CASE` identifier for `text`.
pub fn screaming(text: &str) -> Ident {
    screaming_or(text, NAMELESS)
}

/// As [`screaming`]; `fallback` names a text without any word.
pub fn screaming_or(text: &str, fallback: &str) -> Ident {
    Case::Screaming.ident(text, fallback)
}

/// The leading words that fit into [`MAX_LENGTH`]; a first word that is too long alone is cut.
fn shortened(words: Vec<String>) -> Vec<String> {
    let mut length = 0;
    let mut kept = Vec::new();
    for mut word in words {
        if kept.is_empty() {
            word.truncate(MAX_LENGTH);
        }
        length += word.len() + usize::from(!kept.is_empty());
        if length > MAX_LENGTH {
            break;
        }
        kept.push(word);
    }
    kept
}

/// The last words that fit into [`MAX_LENGTH`]; a last word that is too long alone is cut.
fn last_fitting(mut words: Vec<String>) -> Vec<String> {
    words.reverse();
    let mut kept = shortened(words);
    kept.reverse();
    kept
}

fn capitalised(word: &str) -> String {
    let mut letters = word.chars();
    match letters.next() {
        Some(first) => first.to_ascii_uppercase().to_string() + letters.as_str(),
        None => String::new(),
    }
}
