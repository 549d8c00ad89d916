//! Separators and brackets that are missing, too many, or not the right ones.

use super::{Reader, word};
use crate::diag::codes;
use crate::source::finding::{Finding, Stop};

impl Reader<'_> {
    pub(super) fn extra_comma(&mut self, at: usize) -> Result<(), Stop> {
        self.findings.repair(
            Finding::new(
                &codes::source::EXTRA_COMMA,
                at..at + 1,
                "a comma with no entry after it",
            )
            .help("remove the comma"),
        )
    }

    /// Two entries stand side by side; `byte` starts the second.
    pub(super) fn missing_comma(&mut self, byte: u8, in_object: bool) -> Result<(), Stop> {
        let starts_key = matches!(byte, b'"' | b'\'') || word::starts_key(byte);
        if in_object && !starts_key {
            return Err(self.unexpected("`,` or `}`"));
        }
        if !in_object && byte == b':' {
            return Err(self.unexpected("`,` or `]`"));
        }
        let at = self.last_end;
        self.findings.repair(
            Finding::new(
                &codes::source::MISSING_COMMA,
                at..at,
                "no comma between this entry and the next",
            )
            .help("add a comma"),
        )
    }

    pub(super) fn missing_colon(&mut self) -> Result<(), Stop> {
        let at = self.last_end;
        self.findings.repair(
            Finding::new(
                &codes::source::MISSING_COLON,
                at..at,
                "no colon between this key and its value",
            )
            .help("add a colon"),
        )
    }

    /// The text is over inside the container or string opened at `opened`.
    pub(super) fn unclosed(&mut self, opened: usize) -> Stop {
        let end = self.text.trim_end().len();
        let what = match self.bytes.get(opened) {
            Some(b'{') => "object",
            Some(b'[') => "array",
            Some(b'/') => "comment",
            _ => "string",
        };
        let message = format!("the text ends inside the {what}");
        let found = Finding::new(&codes::source::UNCLOSED, end..end + 1, message);
        let help = "complete the file: what is missing cannot be guessed";
        self.findings.stop(found.opened(opened).help(help))
    }

    pub(super) fn mismatched(&mut self, byte: u8, opened: usize) -> Stop {
        let wrong = char::from(byte);
        let open = self.bytes.get(opened).copied().unwrap_or(b'{');
        let message = format!("`{wrong}` cannot close the `{}`", char::from(open));
        let found = Finding::new(&codes::source::MISMATCHED, self.pos..self.pos + 1, message);
        let help = "correct the bracket, or add the one that is missing before it";
        self.findings.stop(found.opened(opened).help(help))
    }

    pub(super) fn unexpected(&mut self, wanted: &str) -> Stop {
        let rest = self.text.get(self.pos..).unwrap_or_default();
        let found = match rest.chars().next() {
            Some(first) => first,
            None => return self.unclosed(self.builder.innermost().map_or(0, |(_, at)| at)),
        };
        let word = word::run(rest);
        let shown = if word.is_empty() || word.len() > 40 {
            found.escape_debug().to_string()
        } else {
            word.to_owned()
        };
        let span = self.pos..self.pos + word.len().max(found.len_utf8());
        let message = format!("expected {wanted}, found `{shown}`");
        let finding = Finding::new(&codes::source::UNEXPECTED, span, message);
        let opened = self.builder.innermost().map(|(_, opened)| opened);
        let help = "correct the text here, or just before";
        self.findings.stop(match opened {
            Some(opened) => Finding {
                message: format!("{} in the {}", finding.message, self.container(opened)),
                ..finding
            }
            .opened(opened)
            .help(help),
            None => finding.help(help),
        })
    }

    /// The document is complete: nothing but white space should follow.
    pub(super) fn after_end(&mut self) -> Result<(), Stop> {
        let rest = self.text.get(self.pos..).unwrap_or_default();
        if rest.is_empty() {
            return Ok(());
        }
        let beyond = rest.trim_start_matches(|c: char| c.is_whitespace() || "}],".contains(c));
        if word::looks_like_member(beyond.as_bytes()) {
            let last = self.last_end.saturating_sub(1)..self.last_end;
            let message = "the document is closed here, but more members follow";
            let found = Finding::new(&codes::source::MISMATCHED, last, message);
            let help = "remove the bracket that closes too early";
            return Err(self.findings.stop(found.help(help)));
        }
        let ignored = rest.trim_end();
        if ignored.len() > self.pos {
            return Err(self.unexpected("nothing more"));
        }
        let message = format!(
            "{} bytes after the end of the document were ignored",
            ignored.len()
        );
        let span = self.pos..self.pos + ignored.len();
        self.findings.repair(
            Finding::new(&codes::source::TRAILING_TEXT, span, message)
                .help("remove the text, or check whether a bracket closes too early"),
        )
    }

    fn container(&self, opened: usize) -> &'static str {
        match self.bytes.get(opened) {
            Some(b'[') => "array",
            _ => "object",
        }
    }
}
