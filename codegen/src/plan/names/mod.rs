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
use std::sync::Arc;

pub use english::{plural, singular, strip_group};
pub use scope::Scope;
pub use words::words;

/// The longest identifier, in characters, before a scope adds a suffix.
const MAX_LENGTH: usize = 60;

/// What stands for a text that has no word, and whose fallback has none either.
const NAMELESS: &str = "value";

/// A valid Rust identifier of edition 2024, raw (`r#type`) where it has to be.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ident(Arc<str>);

impl Ident {
    /// The identifier as it is written in code, `r#type`.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// The identifier without `r#`: what a module's file or a feature is called.
    pub fn bare(&self) -> &str {
        self.0.strip_prefix("r#").unwrap_or(&self.0)
    }

    /// The same, in the memory of a text that is the same.
    pub(super) fn sharing(self, text: &Arc<str>) -> Self {
        match self.0 == *text {
            true => Self(Arc::clone(text)),
            false => self,
        }
    }

    /// The same, to keep.
    fn into_bare(self) -> Arc<str> {
        match self.0.strip_prefix("r#") {
            Some(bare) => bare.into(),
            None => self.0,
        }
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
        let mut words = words::joined(text);
        for otherwise in [fallback, NAMELESS] {
            if words.is_empty() {
                words = words::joined(otherwise);
            }
        }
        // A dotted name is a path, whose end says most.
        let fitting = match text.contains('.') {
            true => last_fitting(&words),
            false => first_fitting(&words),
        };
        keywords::checked(&self.cased(fitting))
    }

    /// Words with `_` between them in this case.
    fn cased(self, words: &str) -> String {
        let mut cased = String::with_capacity(words.len() + 1);
        if words.starts_with(|first: char| first.is_ascii_digit()) {
            cased.push(match self {
                Self::Pascal => 'N',
                Self::Snake | Self::Screaming => '_',
            });
        }
        match self {
            Self::Snake => cased.push_str(words),
            Self::Screaming => cased.extend(words.chars().map(|c| c.to_ascii_uppercase())),
            Self::Pascal => push_capitalised(&mut cased, words),
        }
        cased
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
fn first_fitting(words: &str) -> &str {
    let Some((head, rest)) = words.split_at_checked(MAX_LENGTH) else {
        return words;
    };
    match rest.is_empty() || rest.starts_with('_') {
        true => head,
        false => head.rsplit_once('_').map_or(head, |(whole, _)| whole),
    }
}

/// The last words that fit into [`MAX_LENGTH`]; a last word that is too long alone is cut.
fn last_fitting(words: &str) -> &str {
    let Some(over) = words.len().checked_sub(MAX_LENGTH) else {
        return words;
    };
    let (rest, tail) = words.split_at(over);
    if rest.is_empty() || rest.ends_with('_') {
        return tail;
    }
    let last = words.rsplit('_').next().unwrap_or(words);
    let whole = tail.split_once('_').map(|(_, whole)| whole);
    whole.unwrap_or_else(|| first_fitting(last))
}

/// Between two numbers stays a border: `1.5` is `N1_5`, not `N15`.
fn push_capitalised(cased: &mut String, words: &str) {
    let is_digit = |c: char| c.is_ascii_digit();
    for word in words.split('_') {
        if cased.ends_with(is_digit) && word.starts_with(is_digit) {
            cased.push('_');
        }
        let mut letters = word.chars();
        cased.extend(letters.next().map(|first| first.to_ascii_uppercase()));
        cased.push_str(letters.as_str());
    }
}
