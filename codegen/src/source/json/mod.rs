//! JSON text to a tree. What RFC 8259 allows is read without a word; the usual mistakes are repaired, each with a finding.

mod blank;
mod ending;
mod string;
mod word;

use std::ops::Range;

use super::builder::{Builder, Lexeme, Tag};
use super::finding::{Finding, Findings, Stop};
use super::syntax::{DEEPEST, Read, too_deep};
use crate::diag::codes;

/// Reads `text`, and adds what is wrong with it to `findings`.
pub(super) fn read(text: &str, findings: &mut Findings) -> Read {
    let mut reader = Reader {
        text,
        bytes: text.as_bytes(),
        pos: 0,
        last_end: 0,
        seen: Seen::Nothing,
        scratch: String::new(),
        builder: Builder::new(text),
        findings,
    };
    let whole = reader.document().is_ok();
    Read::new(reader.builder.finish(), whole)
}

struct Reader<'t> {
    text: &'t str,
    bytes: &'t [u8],
    pos: usize,
    /// Where the last complete value ends.
    last_end: usize,
    seen: Seen,
    /// The text of the string read last, where it differs from its span.
    scratch: String,
    builder: Builder<'t>,
    findings: &'t mut Findings,
}

/// What came last in the innermost container.
#[derive(Clone, Copy)]
enum Seen {
    Nothing,
    Comma(usize),
    Value,
}

impl Reader<'_> {
    fn document(&mut self) -> Result<(), Stop> {
        self.blank()?;
        if self.peek().is_none() {
            let empty = Finding::new(&codes::source::EMPTY, 0..0, "the file holds no document");
            return Err(self.findings.stop(empty));
        }
        self.value()?;
        while let Some((in_object, opened)) = self.builder.innermost() {
            self.step(in_object, opened)?;
        }
        self.blank()?;
        self.after_end()
    }

    /// Reads a comma, an entry or a closing bracket.
    fn step(&mut self, in_object: bool, opened: usize) -> Result<(), Stop> {
        self.blank()?;
        let Some(byte) = self.peek() else {
            return Err(self.unclosed(opened));
        };
        match (byte, self.seen) {
            (b'}' | b']', _) => return self.close(byte, in_object, opened),
            (b',', Seen::Value) => {
                self.seen = Seen::Comma(self.pos);
                self.pos += 1;
                return Ok(());
            }
            (b',', _) => {
                self.pos += 1;
                return self.extra_comma(self.pos - 1);
            }
            (_, Seen::Value) => self.missing_comma(byte, in_object)?,
            _ => {}
        }
        if in_object {
            self.member(byte)
        } else {
            self.value()
        }
    }

    fn close(&mut self, byte: u8, in_object: bool, opened: usize) -> Result<(), Stop> {
        if (byte == b'}') != in_object {
            return Err(self.mismatched(byte, opened));
        }
        if let Seen::Comma(at) = self.seen {
            self.extra_comma(at)?;
        }
        self.pos += 1;
        self.builder.end(self.pos);
        self.completed();
        Ok(())
    }

    fn member(&mut self, byte: u8) -> Result<(), Stop> {
        self.key(byte)?;
        self.blank()?;
        match self.peek() {
            Some(b':') => self.pos += 1,
            Some(b',' | b'}') | None => {}
            Some(b'"' | b'\'' | b'{' | b'[' | b'-' | b'0'..=b'9') => self.missing_colon()?,
            Some(_) => return Err(self.unexpected("a colon")),
        }
        self.blank()?;
        match self.peek() {
            Some(b',' | b'}') => self.missing_value(),
            _ => self.value(),
        }
    }

    fn key(&mut self, byte: u8) -> Result<(), Stop> {
        let (span, cooked) = match byte {
            b'"' => self.string()?,
            b'\'' => self.single_quoted()?,
            _ => self.unquoted_key()?,
        };
        let lexeme = if cooked {
            Lexeme::Cooked(&self.scratch)
        } else {
            Lexeme::Verbatim
        };
        self.last_end = span.end;
        self.builder.key(span, lexeme);
        Ok(())
    }

    fn value(&mut self) -> Result<(), Stop> {
        let Some(byte) = self.peek() else {
            let opened = self.builder.innermost().map_or(0, |(_, opened)| opened);
            return Err(self.unclosed(opened));
        };
        match byte {
            b'"' => {
                let string = self.string()?;
                self.put_string(string);
            }
            b'{' | b'[' => return self.open(byte),
            b't' if self.take("true") => self.put(Tag::True, self.pos - 4),
            b'f' if self.take("false") => self.put(Tag::False, self.pos - 5),
            b'n' if self.take("null") => self.put(Tag::Null, self.pos - 4),
            b'-' | b'0'..=b'9' => self.number()?,
            b'\'' => {
                let string = self.single_quoted()?;
                self.put_string(string);
            }
            b'}' | b']' => {
                let opened = self.builder.innermost().map_or(0, |(_, opened)| opened);
                return Err(self.mismatched(byte, opened));
            }
            _ => self.word()?,
        }
        Ok(())
    }

    fn open(&mut self, byte: u8) -> Result<(), Stop> {
        if self.builder.depth() >= DEEPEST {
            let found = too_deep(self.pos..self.pos + 1);
            return Err(self.findings.stop(found));
        }
        match byte {
            b'{' => self.builder.begin_object(self.pos),
            _ => self.builder.begin_array(self.pos),
        }
        self.pos += 1;
        self.seen = Seen::Nothing;
        Ok(())
    }

    fn put_string(&mut self, (span, cooked): (Range<usize>, bool)) {
        let lexeme = if cooked {
            Lexeme::Cooked(&self.scratch)
        } else {
            Lexeme::Verbatim
        };
        self.builder.scalar(Tag::String, span, lexeme);
        self.completed();
    }

    /// Adds the scalar that has just been passed.
    #[inline]
    fn put(&mut self, tag: Tag, start: usize) {
        self.builder.scalar(tag, start..self.pos, Lexeme::Verbatim);
        self.completed();
    }

    #[inline]
    fn completed(&mut self) {
        self.seen = Seen::Value;
        self.last_end = self.pos;
    }

    /// Passes a literal, if it stands here as a whole word.
    #[inline]
    fn take(&mut self, literal: &str) -> bool {
        let rest = self.bytes.get(self.pos..).unwrap_or_default();
        let whole = rest.strip_prefix(literal.as_bytes());
        let found = whole.is_some_and(|rest| !rest.first().is_some_and(|&b| word::continues(b)));
        if found {
            self.pos += literal.len();
        }
        found
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.pos).copied()
    }

    fn missing_value(&mut self) -> Result<(), Stop> {
        let at = self.last_end;
        self.findings.repair(
            Finding::new(
                &codes::source::MISSING_VALUE,
                at..at,
                "the key has no value, null is assumed",
            )
            .help("add the value, or remove the key"),
        )?;
        self.put(Tag::Null, self.pos);
        Ok(())
    }
}
