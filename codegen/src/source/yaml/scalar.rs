//! What a scalar is: the core schema (YAML 1.2.2 §10.3).

use std::borrow::Cow;
use std::ops::Range;

use granit_parser::{ScalarStyle, Tag as YamlTag};

use super::Reader;
use crate::diag::codes;
use crate::source::builder::{Lexeme, Tag};
use crate::source::finding::{Finding, Stop};
use crate::source::number;

/// What a plain scalar is read as.
#[derive(Debug, PartialEq)]
enum Meaning<'s> {
    Null,
    Bool(bool),
    /// In the syntax of JSON.
    Number(Cow<'s, str>),
    /// What JSON has no number for.
    NotANumber,
    String,
}

impl Meaning<'_> {
    /// The tags of the core schema that say the same.
    fn has_tag(&self, tag: &str) -> bool {
        match self {
            Meaning::Null => tag == "null",
            Meaning::Bool(_) => tag == "bool",
            Meaning::Number(number) => {
                tag == "float" || tag == "int" && !number.contains(['.', 'e', 'E'])
            }
            Meaning::NotANumber => tag == "float",
            Meaning::String => tag == "str",
        }
    }
}

/// The text of a scalar. The parser gives one that is not there as `~`.
pub(super) fn written<'s>(text: &'s str, style: ScalarStyle, bytes: &Range<usize>) -> &'s str {
    match style == ScalarStyle::Plain && bytes.is_empty() {
        true => "",
        false => text,
    }
}

/// Whether a key takes over the members of its value (<https://yaml.org/type/merge.html>).
pub(super) fn is_merge_key(text: &str, style: ScalarStyle, tag: Option<&YamlTag>) -> bool {
    let tagged = tag.is_none_or(|tag| core(tag) == Some("merge"));
    text == "<<" && style == ScalarStyle::Plain && tagged
}

/// The name of a tag that YAML itself defines.
fn core(tag: &YamlTag) -> Option<&str> {
    let (handle, suffix) = tag.parts();
    let full = |prefix| match handle {
        "" => suffix.strip_prefix(prefix),
        _ => None,
    };
    match handle {
        "tag:yaml.org,2002:" => Some(suffix),
        _ => full("tag:yaml.org,2002:"),
    }
}

/// Whether a tag is `!`, which makes a scalar a string (YAML 1.2.2 §6.9.1).
fn is_non_specific(tag: &YamlTag) -> bool {
    let (handle, suffix) = tag.parts();
    matches!((handle, suffix), ("!", "") | ("", "!"))
}

/// What a plain scalar without tag is.
fn meaning(text: &str) -> Meaning<'_> {
    match text.as_bytes().first() {
        None => return Meaning::Null,
        Some(b'0'..=b'9' | b'+' | b'-' | b'.' | b'~' | b'n' | b'N' | b't' | b'T' | b'f' | b'F') => {
        }
        Some(_) => return Meaning::String,
    }
    match text {
        "~" | "null" | "Null" | "NULL" => return Meaning::Null,
        "true" | "True" | "TRUE" => return Meaning::Bool(true),
        "false" | "False" | "FALSE" => return Meaning::Bool(false),
        ".nan" | ".NaN" | ".NAN" => return Meaning::NotANumber,
        _ => {}
    }
    if number::is_json(text) {
        return Meaning::Number(Cow::Borrowed(text));
    }
    let unsigned = text.strip_prefix(['+', '-']).unwrap_or(text);
    if matches!(unsigned, ".inf" | ".Inf" | ".INF") {
        return Meaning::NotANumber;
    }
    let based = match text.get(..2) {
        Some("0x") => number::hexadecimal(text),
        Some("0o") => number::octal(text),
        _ => None,
    };
    let sign = if text.starts_with('-') { "-" } else { "" };
    let signed = || number::decimal(unsigned).map(|number| format!("{sign}{number}"));
    match based.or_else(signed) {
        Some(number) => Meaning::Number(Cow::Owned(number)),
        None => Meaning::String,
    }
}

impl Reader<'_, '_> {
    /// Adds a scalar with its tag, if it has one.
    pub(super) fn scalar(
        &mut self,
        text: &str,
        plain: bool,
        tag: Option<(&YamlTag, Range<usize>)>,
        bytes: Range<usize>,
    ) -> Result<(), Stop> {
        let untagged = match plain {
            true => meaning(text),
            false => Meaning::String,
        };
        let meaning = match tag {
            None => untagged,
            Some((tag, _)) if is_non_specific(tag) || core(tag) == Some("str") => Meaning::String,
            Some((tag, at)) => {
                let tagged = meaning(text);
                match core(tag).filter(|name| tagged.has_tag(name)) {
                    Some(_) => tagged,
                    None => {
                        self.ignored_tag(at)?;
                        untagged
                    }
                }
            }
        };
        self.add_scalar(text, meaning, bytes)
    }

    fn add_scalar(
        &mut self,
        text: &str,
        meaning: Meaning<'_>,
        bytes: Range<usize>,
    ) -> Result<(), Stop> {
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        let (tag, lexeme) = match &meaning {
            Meaning::Null => (Tag::Null, Lexeme::Verbatim),
            Meaning::Bool(true) => (Tag::True, Lexeme::Verbatim),
            Meaning::Bool(false) => (Tag::False, Lexeme::Verbatim),
            Meaning::Number(number) if number == written => (Tag::Number, Lexeme::Bare),
            Meaning::Number(number) => (Tag::Number, Lexeme::Cooked(number)),
            Meaning::NotANumber => {
                let message = format!("`{text}` is no number of JSON, it was read as `null`");
                let found = Finding::new(&codes::source::NOT_A_NUMBER, bytes.clone(), message);
                self.findings.repair(found)?;
                (Tag::Null, Lexeme::Verbatim)
            }
            Meaning::String => (Tag::String, self.lexeme(text, &bytes)),
        };
        let end = bytes.start + written.trim_end().len();
        self.last_end = self.last_end.max(end);
        self.builder.scalar(tag, bytes, lexeme);
        Ok(())
    }

    /// Tells of a tag on a list or mapping, unless it says what that is anyway.
    pub(super) fn ignore_tag(
        &mut self,
        tag: Option<(&YamlTag, Range<usize>)>,
        usual: &str,
    ) -> Result<(), Stop> {
        match tag {
            Some((tag, at)) if core(tag) != Some(usual) && !is_non_specific(tag) => {
                self.ignored_tag(at)
            }
            _ => Ok(()),
        }
    }

    /// Tells of each tag once.
    fn ignored_tag(&mut self, at: Range<usize>) -> Result<(), Stop> {
        let tag = self.text.get(at.clone()).unwrap_or_default();
        if self.ignored_tags.contains(tag) {
            return Ok(());
        }
        self.ignored_tags.insert(tag.to_owned());
        let message = format!("the tag `{}` was ignored", tag.escape_debug());
        self.findings
            .repair(Finding::new(&codes::source::IGNORED_TAG, at, message))
    }
}
