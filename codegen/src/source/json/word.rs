//! Numbers, literals, and other text without quotes.

use super::Reader;
use crate::diag::codes;
use crate::source::builder::{Lexeme, Tag};
use crate::source::finding::{Finding, Stop};
use crate::source::number;

impl Reader<'_> {
    /// Reads the number that starts here.
    #[inline]
    pub(super) fn number(&mut self) -> Result<(), Stop> {
        let rest = self.bytes.get(self.pos..).unwrap_or_default();
        let length = number::length(rest);
        if length == 0 || rest.get(length).is_some_and(|&b| continues(b)) {
            return self.word();
        }
        let start = self.pos;
        self.pos += length;
        self.put(Tag::Number, start);
        Ok(())
    }

    /// Reads a value that starts like none of JSON.
    pub(super) fn word(&mut self) -> Result<(), Stop> {
        let rest = self.text.get(self.pos..).unwrap_or_default();
        let word = run(rest);
        let after = rest.get(word.len()..).unwrap_or_default();
        let span = self.pos..self.pos + word.len();
        let (tag, code, value) = match meaning(word) {
            Some(Meaning::Number(number)) => (Tag::Number, &codes::source::INVALID_NUMBER, number),
            Some(Meaning::NotANumber) => (Tag::Null, &codes::source::NOT_A_NUMBER, "null".into()),
            Some(Meaning::Literal(tag, literal)) => {
                (tag, &codes::source::MISSPELLED_LITERAL, literal.into())
            }
            None if !word.is_empty() && self.builder.depth() > 0 && is_alone(after) => {
                (Tag::String, &codes::source::UNQUOTED_VALUE, word.to_owned())
            }
            None => return Err(self.unexpected("a value")),
        };
        let read_as = match tag {
            Tag::String => format!("the string `{value}`"),
            _ => format!("`{value}`"),
        };
        let message = format!("`{word}` is not JSON, it was read as {read_as}");
        self.findings
            .repair(Finding::new(code, span.clone(), message))?;
        let lexeme = match tag {
            Tag::Number | Tag::String => Lexeme::Cooked(&value),
            _ => Lexeme::Verbatim,
        };
        self.pos = span.end;
        self.builder.scalar(tag, span, lexeme);
        self.completed();
        Ok(())
    }

    /// Reads a key without quotes; its text is left in `Reader::scratch`.
    pub(super) fn unquoted_key(&mut self) -> Result<(std::ops::Range<usize>, bool), Stop> {
        let rest = self.text.get(self.pos..).unwrap_or_default();
        let word = run(rest);
        if !word.bytes().next().is_some_and(starts_key) {
            return Err(self.unexpected("a key in double quotes"));
        }
        let span = self.pos..self.pos + word.len();
        let message = format!("the key `{word}` has no quotes");
        self.findings.repair(
            Finding::new(&codes::source::UNQUOTED_KEY, span.clone(), message)
                .help("put the key in double quotes"),
        )?;
        self.scratch.clear();
        self.scratch.push_str(word);
        self.pos = span.end;
        Ok((span, true))
    }
}

/// Whether a byte belongs to a word begun before it.
#[inline]
pub(super) fn continues(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$' | b'.' | b'+' | b'-')
}

/// Whether a key without quotes may start with this byte.
pub(super) fn starts_key(byte: u8) -> bool {
    byte.is_ascii_alphanumeric() || matches!(byte, b'_' | b'$')
}

/// The word at the start of a text.
pub(super) fn run(text: &str) -> &str {
    let length = text.bytes().take_while(|&b| continues(b)).count();
    text.get(..length).unwrap_or_default()
}

/// Whether a text starts with a string and a colon, on one line.
pub(super) fn looks_like_member(text: &[u8]) -> bool {
    after_string(text).is_some_and(|rest| rest.trim_ascii_start().starts_with(b":"))
}

/// Whether a text starts with a string and a separator, on one line.
pub(super) fn looks_like_item(text: &[u8]) -> bool {
    let rest = after_string(text).map(<[u8]>::trim_ascii_start);
    rest.is_some_and(|rest| matches!(rest.first(), Some(b',' | b']')))
}

fn after_string(text: &[u8]) -> Option<&[u8]> {
    let inner = text.strip_prefix(b"\"")?;
    let end = inner.iter().position(|b| matches!(b, b'"' | b'\n'))?;
    inner.get(end..)?.strip_prefix(b"\"")
}

/// Whether nothing else follows in this entry.
fn is_alone(after: &str) -> bool {
    let after = after.trim_start_matches([' ', '\t']);
    after.is_empty() || after.starts_with([',', ']', '}', '\n', '\r'])
}

enum Meaning {
    Number(String),
    NotANumber,
    Literal(Tag, &'static str),
}

fn meaning(word: &str) -> Option<Meaning> {
    let unsigned = word.trim_start_matches(['+', '-']);
    match unsigned.to_ascii_lowercase().as_str() {
        "nan" | "infinity" | "inf" => return Some(Meaning::NotANumber),
        "true" => return Some(Meaning::Literal(Tag::True, "true")),
        "false" => return Some(Meaning::Literal(Tag::False, "false")),
        "null" | "none" | "undefined" => return Some(Meaning::Literal(Tag::Null, "null")),
        _ => {}
    }
    let sign = if word.starts_with('-') { "-" } else { "" };
    let unsigned = word.strip_prefix(['+', '-']).unwrap_or(word);
    let magnitude = number::hexadecimal(unsigned).or_else(|| number::decimal(unsigned))?;
    Some(Meaning::Number(format!("{sign}{magnitude}")))
}
