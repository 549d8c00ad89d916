//! What may stand between tokens: white space, and what is taken for it.

use super::Reader;
use crate::diag::codes;
use crate::source::finding::{Finding, Stop};

impl Reader<'_> {
    /// Skips to the next token.
    #[inline]
    pub(super) fn blank(&mut self) -> Result<(), Stop> {
        loop {
            match self.bytes.get(self.pos) {
                Some(b' ') => self.spaces(),
                Some(b'\n' | b'\r' | b'\t') => self.pos += 1,
                Some(b'/' | b'#' | 0x0B | 0x0C | 0x80..) => {
                    if !self.unusual()? {
                        return Ok(());
                    }
                }
                _ => return Ok(()),
            }
        }
    }

    /// Skips a run of spaces, eight at a time: indentation is a large part of most definitions.
    #[inline]
    fn spaces(&mut self) {
        while let Some(b"        ") = self.bytes.get(self.pos..self.pos + 8) {
            self.pos += 8;
        }
        while self.peek() == Some(b' ') {
            self.pos += 1;
        }
    }

    /// Skips a comment or a character that JSON does not know as white space; false if neither stands here.
    fn unusual(&mut self) -> Result<bool, Stop> {
        let rest = self.text.get(self.pos..).unwrap_or_default();
        if rest.starts_with('#') || rest.starts_with("//") {
            let line = rest.find(['\n', '\r']).unwrap_or(rest.len());
            return self.comment(line);
        }
        if rest.starts_with("/*") {
            return match rest.get(2..).and_then(|inner| inner.find("*/")) {
                Some(inner) => self.comment(inner + 4),
                None => Err(self.unclosed(self.pos)),
            };
        }
        let odd = |c: &char| c.is_whitespace() || *c == '\u{FEFF}';
        match rest.chars().next().filter(odd) {
            Some(space) => self.unusual_space(space),
            None => Ok(false),
        }
    }

    fn comment(&mut self, length: usize) -> Result<bool, Stop> {
        let span = self.pos..self.pos + length;
        self.pos = span.end;
        self.findings.repair(
            Finding::new(&codes::source::COMMENT, span, "a comment was skipped")
                .help("remove the comment"),
        )?;
        Ok(true)
    }

    fn unusual_space(&mut self, space: char) -> Result<bool, Stop> {
        let span = self.pos..self.pos + space.len_utf8();
        self.pos = span.end;
        let message = format!("the character U+{:04X} was skipped", u32::from(space));
        self.findings.repair(
            Finding::new(&codes::source::UNUSUAL_SPACE, span, message).help("use plain spaces"),
        )?;
        Ok(true)
    }
}
