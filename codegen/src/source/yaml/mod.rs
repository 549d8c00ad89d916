//! YAML 1.2 text to a tree. What JSON cannot hold is skipped or read as something else, each time with a finding.

mod alias;
mod printable;
mod scalar;
mod syntax_error;

use std::collections::{HashMap, HashSet};
use std::ops::Range;

use granit_parser::{Event, Options, Parser, ScalarStyle, Span, StrInput};

use super::builder::{Builder, Lexeme};
use super::finding::{Finding, Findings, Stop};
use super::syntax::{self, DEEPEST, Read};
use crate::diag::codes;

/// Reads `text`, and adds what is wrong with it to `findings`.
pub(super) fn read(text: &str, findings: &mut Findings) -> Read {
    let Ok(printable) = printable::printable(text, findings) else {
        return Read::default();
    };
    let mut options = Options::default();
    options.emit_unresolved_aliases = true;
    options.block_nesting_limit = DEEPEST + 1;
    options.flow_nesting_limit = DEEPEST + 1;
    options.set_emit_comments(false);
    let mut reader = Reader {
        text,
        parser: Parser::new_from_str_with_options(&printable, options),
        builder: Builder::new(text),
        expected: Vec::new(),
        anchors: HashMap::new(),
        repeated: 0,
        ignored_tags: HashSet::new(),
        last_end: 0,
        findings,
    };
    let whole = reader.document().is_ok();
    Read::new(reader.builder.finish(), whole)
}

struct Reader<'t, 'f> {
    text: &'t str,
    parser: Parser<'t, StrInput<'t>>,
    builder: Builder<'t>,
    /// What each of the open containers expects next.
    expected: Vec<Expected>,
    /// The node of each anchor.
    anchors: HashMap<usize, u32>,
    /// The weight of everything that stands in the place of an alias.
    repeated: usize,
    /// Tags that were told of.
    ignored_tags: HashSet<String>,
    /// Where the last scalar or bracket ends.
    last_end: usize,
    findings: &'f mut Findings,
}

#[derive(Clone, Copy, PartialEq)]
enum Expected {
    Item,
    Key,
    Value,
    /// The value of the key `<<`.
    Merge,
}

/// An event of the parser with the bytes that it covers.
type Found<'t> = (Event<'t>, Span, Range<usize>);

impl<'t> Reader<'t, '_> {
    fn document(&mut self) -> Result<(), Stop> {
        let mut documents = 0;
        loop {
            let (event, span, bytes) = self.next()?;
            match event {
                Event::DocumentStart(..) => {
                    documents += 1;
                    if documents > 1 {
                        return self.another_document(bytes);
                    }
                }
                Event::StreamEnd if documents == 0 => {
                    let empty =
                        Finding::new(&codes::source::EMPTY, 0..0, "the file holds no document");
                    return Err(self.findings.stop(empty));
                }
                Event::StreamEnd => return Ok(()),
                Event::SequenceEnd | Event::MappingEnd => self.close(bytes)?,
                node if self.expected.last() == Some(&Expected::Key) => {
                    self.key((node, span, bytes))?;
                }
                node => self.value((node, span, bytes))?,
            }
        }
    }

    fn next(&mut self) -> Result<Found<'t>, Stop> {
        match self.parser.next_event() {
            Some(Ok((event, span))) => {
                let start = span.start.byte_offset().unwrap_or(self.last_end);
                let end = span.end.byte_offset().unwrap_or(start).max(start);
                Ok((event, span, start..end))
            }
            Some(Err(error)) => {
                let finding = syntax_error::finding(self.text, &error);
                let finding = self.in_brackets(finding);
                Err(self.findings.stop(finding))
            }
            None => {
                let end = self.text.len();
                let over = Finding::new(&codes::source::UNCLOSED, end..end, "the text ends early");
                Err(self.findings.stop(over))
            }
        }
    }

    /// Names the innermost list or mapping in brackets, whose end may be what is missing.
    fn in_brackets(&self, finding: Finding) -> Finding {
        let innermost = self.builder.innermost();
        let opened = innermost.filter(|&(_, start)| {
            let bracket = self.text.as_bytes().get(start);
            start < finding.span.start && matches!(bracket, Some(b'{' | b'['))
        });
        let Some((is_mapping, start)) = opened else {
            return finding;
        };
        let what = if is_mapping { "mapping" } else { "list" };
        let message = format!("{} in the {what}", finding.message);
        Finding { message, ..finding }.opened(start)
    }

    fn key(&mut self, found: Found<'t>) -> Result<(), Stop> {
        let (event, _, bytes) = found;
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                let merges = scalar::is_merge_key(&text, style, tag.as_deref());
                self.remember(anchor);
                let text = scalar::written(&text, style, &bytes);
                self.add_key(text, bytes);
                if merges {
                    self.builder.hide_key();
                    self.expect(Expected::Merge);
                }
                Ok(())
            }
            Event::Alias(anchor) => self.alias_key(anchor, bytes),
            event => self.skip_member(&event, bytes),
        }
    }

    fn add_key(&mut self, text: &str, bytes: Range<usize>) {
        let lexeme = self.lexeme(text, &bytes);
        self.last_end = bytes.end;
        self.builder.key(bytes, lexeme);
        self.expect(Expected::Value);
    }

    fn value(&mut self, found: Found<'t>) -> Result<(), Stop> {
        let (event, span, bytes) = found;
        let tag_bytes = span.tag_span().and_then(|span| span.byte_range());
        match event {
            Event::Scalar(text, style, anchor, tag) => {
                self.remember(anchor);
                let text = scalar::written(&text, style, &bytes);
                let plain = style == ScalarStyle::Plain;
                self.scalar(text, plain, tag.as_deref().zip(tag_bytes), bytes)?;
                self.completed(self.builder.next_node() - 1)
            }
            Event::SequenceStart(_, anchor, tag) => {
                self.ignore_tag(tag.as_deref().zip(tag_bytes), "seq")?;
                self.open(Expected::Item, anchor, bytes)
            }
            Event::MappingStart(_, anchor, tag) => {
                self.ignore_tag(tag.as_deref().zip(tag_bytes), "map")?;
                self.open(Expected::Key, anchor, bytes)
            }
            Event::Alias(anchor) => self.alias(Some(anchor), bytes),
            Event::UnresolvedAlias(_) => self.alias(None, bytes),
            _ => Ok(()),
        }
    }

    fn open(&mut self, first: Expected, anchor: usize, bytes: Range<usize>) -> Result<(), Stop> {
        if self.builder.depth() >= DEEPEST {
            return Err(self.findings.stop(syntax::too_deep(bytes)));
        }
        self.remember(anchor);
        match first {
            Expected::Item => self.builder.begin_array(bytes.start),
            _ => self.builder.begin_object(bytes.start),
        }
        self.expected.push(first);
        Ok(())
    }

    /// Ends a container at its bracket or, where it has none, after what stands last in it.
    fn close(&mut self, bytes: Range<usize>) -> Result<(), Stop> {
        if !bytes.is_empty() {
            self.last_end = bytes.end;
        }
        self.expected.pop();
        let Some((node, start)) = self.builder.innermost_node() else {
            return Ok(());
        };
        self.builder.end(self.last_end.max(start));
        self.completed(node)
    }

    /// A value is complete.
    fn completed(&mut self, node: u32) -> Result<(), Stop> {
        match self.expected.last() {
            Some(Expected::Merge) => {
                self.expect(Expected::Key);
                self.merge(node, self.builder.span(node))
            }
            Some(Expected::Value) => {
                self.expect(Expected::Key);
                Ok(())
            }
            _ => Ok(()),
        }
    }

    /// Says what comes next in the innermost container.
    fn expect(&mut self, next: Expected) {
        if let Some(expected) = self.expected.last_mut() {
            *expected = next;
        }
    }

    /// Remembers the next node by the anchor that it has, if that is not 0.
    fn remember(&mut self, anchor: usize) {
        if anchor > 0 {
            self.anchors.insert(anchor, self.builder.next_node());
        }
    }

    /// How the text of a key or string stands in its bytes.
    fn lexeme<'l>(&self, text: &'l str, bytes: &Range<usize>) -> Lexeme<'l> {
        let written = self.text.get(bytes.clone()).unwrap_or_default();
        let inner = written.get(1..written.len().saturating_sub(1));
        if written == text {
            Lexeme::Bare
        } else if inner == Some(text) {
            Lexeme::Verbatim
        } else {
            Lexeme::Cooked(text)
        }
    }

    /// Skips a key that is no text, and its value.
    fn skip_member(&mut self, key: &Event<'_>, bytes: Range<usize>) -> Result<(), Stop> {
        let what = match key {
            Event::SequenceStart(..) => "a list",
            Event::MappingStart(..) => "a mapping",
            _ => "an alias that stands for no text",
        };
        let end = bytes.end.max(bytes.start + 1);
        self.findings.repair(
            Finding::new(
                &codes::source::COMPLEX_KEY,
                bytes.start..end,
                format!("{what} is used as a key, the member was skipped"),
            )
            .help("put the key in quotes, if it is meant as a text"),
        )?;
        self.last_end = self.last_end.max(bytes.end);
        self.skip_rest(key)?;
        let (value, ..) = self.next()?;
        self.skip_rest(&value)
    }

    /// Skips what is left of a node whose first event is given.
    fn skip_rest(&mut self, first: &Event<'_>) -> Result<(), Stop> {
        let step = |event: &Event<'_>| match event {
            Event::SequenceStart(..) | Event::MappingStart(..) => 1,
            Event::SequenceEnd | Event::MappingEnd => -1,
            _ => 0,
        };
        let mut open = step(first);
        while open > 0 {
            let (event, _, bytes) = self.next()?;
            open += step(&event);
            self.last_end = self.last_end.max(bytes.end);
        }
        Ok(())
    }

    fn another_document(&mut self, bytes: Range<usize>) -> Result<(), Stop> {
        let message = "another document starts here, it was not read";
        self.findings.repair(
            Finding::new(&codes::source::MORE_DOCUMENTS, bytes, message)
                .help("put each document in a file of its own"),
        )
    }
}
