//! Strings, with their escapes and what goes wrong with them.

use std::ops::Range;

use super::{Reader, word};
use crate::diag::codes;
use crate::source::finding::{Finding, Stop};

/// The bytes of a string with its quotes, and whether its text is in `Reader::scratch`.
type Quoted = (Range<usize>, bool);

impl Reader<'_> {
    /// Reads the string in double quotes that starts here.
    #[inline]
    pub(super) fn string(&mut self) -> Result<Quoted, Stop> {
        let start = self.pos;
        let end = plain_end(self.bytes, start + 1, b'"');
        if self.bytes.get(end) == Some(&b'"') {
            self.pos = end + 1;
            return Ok((start..self.pos, false));
        }
        self.cooked_string(start, end, b'"')
    }

    /// Reads the string in single quotes that starts here.
    pub(super) fn single_quoted(&mut self) -> Result<Quoted, Stop> {
        let start = self.pos;
        let end = plain_end(self.bytes, start + 1, b'\'');
        let (span, _) = self.cooked_string(start, end, b'\'')?;
        self.findings.repair(
            Finding::new(
                &codes::source::SINGLE_QUOTES,
                span.clone(),
                "a string in single quotes",
            )
            .help("use double quotes"),
        )?;
        Ok((span, true))
    }

    /// Reads a string whose text is not what stands between its quotes; the first byte that is not plain is at `at`.
    fn cooked_string(&mut self, start: usize, mut at: usize, quote: u8) -> Result<Quoted, Stop> {
        self.scratch.clear();
        let mut run = start + 1;
        let mut told = false;
        loop {
            let Some(&byte) = self.bytes.get(at) else {
                return Err(self.unclosed(start));
            };
            match byte {
                b'\\' => {
                    self.push_run(run..at);
                    at = self.escape(at, quote)?;
                    run = at;
                }
                b'\n' | b'\r' if self.ends_with_line(at) => {
                    return self.end_with_line(start, run..at);
                }
                0..0x20 => {
                    if !told {
                        self.control_character(at, byte)?;
                        told = true;
                    }
                    at += self.bytes[at..].iter().take_while(|&&b| b <= b' ').count();
                }
                _ => {
                    self.push_run(run..at);
                    self.pos = at + 1;
                    return Ok((start..self.pos, true));
                }
            }
            at = plain_end(self.bytes, at, quote);
        }
    }

    /// Adds the character that the escape at `at` stands for, and returns where the text goes on.
    fn escape(&mut self, at: usize, quote: u8) -> Result<usize, Stop> {
        let meant = match self.bytes.get(at + 1) {
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{C}',
            Some(&same @ (b'"' | b'\\' | b'/')) => char::from(same),
            Some(b'\'') if quote == b'\'' => '\'',
            Some(b'u') => return self.unicode_escape(at),
            Some(b'\'') => {
                self.invalid_escape(at..at + 2)?;
                '\''
            }
            _ => {
                self.scratch.push('\\');
                self.invalid_escape(at..at + 1)?;
                return Ok(at + 1);
            }
        };
        self.scratch.push(meant);
        Ok(at + 2)
    }

    fn unicode_escape(&mut self, at: usize) -> Result<usize, Stop> {
        let Some(first) = self.hex4(at + 2) else {
            self.scratch.push('\\');
            self.invalid_escape(at..at + 2)?;
            return Ok(at + 1);
        };
        if let Some(meant) = char::from_u32(first) {
            self.scratch.push(meant);
            return Ok(at + 6);
        }
        let low = match self.bytes.get(at + 6..at + 8) {
            Some(b"\\u") if first < 0xDC00 => self.hex4(at + 8),
            _ => None,
        };
        let pair = low.filter(|low| (0xDC00..0xE000).contains(low));
        let meant = pair.map(|low| 0x10000 + ((first - 0xD800) << 10) + (low - 0xDC00));
        if let Some(meant) = meant.and_then(char::from_u32) {
            self.scratch.push(meant);
            return Ok(at + 12);
        }
        self.scratch.push(char::REPLACEMENT_CHARACTER);
        self.invalid_escape(at..at + 6)?;
        Ok(at + 6)
    }

    fn hex4(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |number, &digit| {
            Some(number << 4 | char::from(digit).to_digit(16)?)
        })
    }

    fn invalid_escape(&mut self, span: Range<usize>) -> Result<(), Stop> {
        let end = (span.end.max(span.start + 2)..self.text.len())
            .find(|&end| self.text.is_char_boundary(end))
            .unwrap_or(self.text.len());
        let written = self.text.get(span.start..end).unwrap_or_default();
        let message = format!("`{}` is not an escape of JSON", written.escape_debug());
        self.findings.repair(
            Finding::new(&codes::source::INVALID_ESCAPE, span.start..end, message)
                .help("write two backslashes to mean one"),
        )
    }

    fn control_character(&mut self, at: usize, byte: u8) -> Result<(), Stop> {
        let message = format!("the raw control character U+{byte:04X} in a string");
        self.findings.repair(
            Finding::new(&codes::source::CONTROL_CHARACTER, at..at + 1, message)
                .help("write it as an escape"),
        )
    }

    /// Whether the string around the line break at `at` most likely lost its closing quote: the next line starts as only an entry or a bracket does.
    fn ends_with_line(&self, at: usize) -> bool {
        let in_object = self.builder.innermost().is_some_and(|(object, _)| object);
        let rest = self.bytes[at..].trim_ascii_start();
        match rest {
            [b'}' | b']', after @ ..] => {
                let after = after.trim_ascii_start();
                matches!(after.first(), None | Some(b',' | b'}' | b']'))
            }
            _ if in_object => word::looks_like_member(rest),
            _ => word::looks_like_item(rest),
        }
    }

    /// Ends the string that starts at `start` with its line; `run` is what is left of that.
    fn end_with_line(&mut self, start: usize, run: Range<usize>) -> Result<Quoted, Stop> {
        let line = self.text.get(run.clone()).unwrap_or_default().trim_end();
        let line = line.strip_suffix(',').unwrap_or(line);
        let end = run.start + line.len();
        self.push_run(run.start..end);
        self.pos = end;
        self.findings.repair(
            Finding::new(
                &codes::source::MISSING_QUOTE,
                end..end,
                "the string has no closing quote, its end is assumed here",
            )
            .help("add the quote"),
        )?;
        Ok((start..end, true))
    }

    fn push_run(&mut self, run: Range<usize>) {
        self.scratch
            .push_str(self.text.get(run).unwrap_or_default());
    }
}

/// The first byte from `from` that is a quote, a backslash or a control character; the length if there is none.
#[inline]
fn plain_end(bytes: &[u8], from: usize, quote: u8) -> usize {
    const ONES: u64 = 0x0101_0101_0101_0101;
    const HIGH: u64 = 0x8080_8080_8080_8080;
    let zero = |word: u64| word.wrapping_sub(ONES) & !word;
    let rest = bytes.get(from..).unwrap_or_default();
    let (words, tail) = rest.as_chunks::<8>();
    for (index, word) in words.iter().enumerate() {
        let word = u64::from_le_bytes(*word);
        let control = word.wrapping_sub(ONES * 0x20) & !word;
        let quoted = zero(word ^ (ONES * u64::from(quote)));
        let escaped = zero(word ^ (ONES * u64::from(b'\\')));
        let found = (control | quoted | escaped) & HIGH;
        if found != 0 {
            return from + index * 8 + found.trailing_zeros() as usize / 8;
        }
    }
    let special = |&b: &u8| b < 0x20 || b == quote || b == b'\\';
    let plain = tail.iter().position(special).unwrap_or(tail.len());
    from.min(bytes.len()) + words.len() * 8 + plain
}
