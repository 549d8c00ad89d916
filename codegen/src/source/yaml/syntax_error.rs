//! What the parser refuses, in words.

use granit_parser::{ErrorKind, ScanError};

use crate::diag::{Code, codes};
use crate::source::finding::Finding;
use crate::source::syntax::too_deep;

/// The finding for an error of the parser, at the place that it names.
pub(super) fn finding(text: &str, error: &ScanError) -> Finding {
    let at = error.marker().byte_offset().unwrap_or(text.len());
    let rest = text.get(at..).unwrap_or_default();
    let found = found(rest);
    let span = at..at + found.len();
    let (code, what, help) = match error.kind() {
        ErrorKind::RecursionLimitExceeded => return too_deep(span),
        ErrorKind::MismatchedFlowCollectionEnd { open, close } => {
            let message = format!("the `{open}` that is opened here is closed by `{close}`");
            let help = "correct the bracket, or add the one that is missing before it";
            return Finding::new(&codes::source::MISMATCHED, at..at + 1, message).help(help);
        }
        kind => described(kind),
    };
    let what = match what {
        "" => error.info(),
        what => what.to_owned(),
    };
    let message = match found {
        _ if *code == codes::source::UNCLOSED => what,
        "" => format!("{what}, found the end of the text"),
        found => format!("{what}, found `{}`", found.escape_debug()),
    };
    Finding::new(code, span, message).help(help)
}

/// What a text starts with, to show: a word, or a character of a long one.
fn found(text: &str) -> &str {
    let word = text.split(char::is_whitespace).next().unwrap_or_default();
    let first = text.chars().next().map_or(0, char::len_utf8);
    match word.len() {
        1..=40 => word,
        _ => text.get(..first).unwrap_or_default(),
    }
}

/// The code, what is wrong (empty for the parser's own words), and what to do.
fn described(kind: &ErrorKind) -> (&'static Code, &'static str, &'static str) {
    use ErrorKind as K;
    const QUOTES: &str = "put the text in quotes";
    const INDENT: &str = "indent the line like its neighbours";
    const HERE: &str = "correct the text here, or just before";
    const CLOSE: &str = "complete the file: what is missing cannot be guessed";
    let (what, help) = match kind {
        K::UnclosedQuotedScalar => {
            let what = "the quote that is opened here is never closed";
            return (&codes::source::UNCLOSED, what, CLOSE);
        }
        K::UnclosedFlowCollection { .. } => {
            let what = "the bracket that is opened here is never closed";
            return (&codes::source::UNCLOSED, what, CLOSE);
        }
        K::UnexpectedEofFlowSequence
        | K::UnexpectedEofFlowMapping
        | K::UnexpectedEofImplicitFlowMapping
        | K::UnexpectedEof => {
            let what = "the text ends inside a list or mapping";
            return (&codes::source::UNCLOSED, what, CLOSE);
        }
        K::MisplacedFlowCollectionEnd => {
            let help = "remove the bracket, or add the one that is missing before it";
            return (&codes::source::MISMATCHED, "nothing is open here", help);
        }
        K::TabInIndentation
        | K::TabInBlockIndentation
        | K::TabNotAllowed
        | K::TabAtBlockScalarStart
        | K::TabInPlainScalar => ("a tab is no indentation", "indent with spaces"),
        K::MappingValueNotAllowed | K::InvalidColonPlacement => {
            ("a colon that belongs to no key", QUOTES)
        }
        K::SimpleKeyExpected => ("a line without a key and a colon", INDENT),
        K::InvalidSimpleKey => ("a key that is not on one line with its colon", INDENT),
        K::ExpectedBlockMappingKey => ("expected a key of the mapping above", INDENT),
        K::ExpectedBlockSequenceEntry => ("expected an item of the list above", INDENT),
        K::BlockSequenceEntryNotAllowed => ("a list is not allowed here", INDENT),
        K::InvalidIndentation
        | K::InvalidQuotedScalarIndent
        | K::InvalidFlowScalarIndent
        | K::InvalidBlockScalarIndent => ("the indentation is wrong", INDENT),
        K::UnexpectedCharacter { .. } => ("a value cannot start or go on like this", QUOTES),
        K::ExpectedDocumentStart => ("expected nothing more", INDENT),
        K::ExpectedFlowMappingSeparator => ("expected `,` or `}`", HERE),
        K::ExpectedFlowSequenceSeparator => ("expected `,` or `]`", HERE),
        K::UnknownQuotedScalarEscape | K::InvalidQuotedScalarHexEscape => (
            "an escape that YAML does not know",
            "write two backslashes to mean one, or use single quotes",
        ),
        K::InvalidTrailingSingleQuotedScalar | K::InvalidTrailingDoubleQuotedScalar => (
            "text after the closing quote",
            "put the whole text in quotes",
        ),
        _ => ("", HERE),
    };
    (&codes::source::NOT_YAML, what, help)
}
