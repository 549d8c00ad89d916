use std::ops::Range;

use super::array::Array;
use super::events::{Event, Reader};
use super::{BYTE_ORDER_MARK, Framing};

/// Finds the values of a body that arrives in pieces. No byte is looked at twice.
#[derive(Debug, Default)]
pub(crate) struct Scanner {
    framing: Option<Framing>,
    /// How much of the buffer was looked at and holds no end of a value.
    seen: usize,
    pub(super) events: Reader,
    array: Array,
}

/// What was found at the start of a buffer.
#[derive(Debug, PartialEq)]
pub(crate) struct Step {
    /// How many bytes are done with, and to be taken out of the buffer.
    pub(crate) consumed: usize,
    /// `None` when more bytes are needed, or the body is at its end.
    pub(crate) item: Option<Item>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Item {
    /// The JSON text of a value stands here in the buffer.
    Value(Range<usize>),
    Event(Event),
    /// The service says that there are no more.
    End,
}

const RECORD_SEPARATOR: u8 = 0x1e;

impl Scanner {
    /// Without a framing, the start of the body tells it.
    pub(crate) fn new(framing: Option<Framing>) -> Self {
        Self {
            framing,
            ..Self::default()
        }
    }

    /// Takes the next value out of a buffer, which begins where the last step ended. When the body `is_whole`, its last value
    /// needs no end.
    pub(crate) fn take(&mut self, buffer: &[u8], is_whole: bool) -> Step {
        self.framing = self.framing.or_else(|| Framing::of_start(buffer));
        match self.framing {
            None => Step::wait(0),
            Some(Framing::Lines) => self.split(buffer, b'\n', is_whole),
            // What stands before the first separator is no record, and empty.
            Some(Framing::Records) => self.split(buffer, RECORD_SEPARATOR, is_whole),
            Some(Framing::Events) => self.event(buffer, is_whole),
            Some(Framing::Array) => self.array.take(buffer, is_whole),
        }
    }

    /// How many bytes of the next value are kept outside of the buffer.
    pub(crate) fn pending(&self) -> usize {
        self.events.pending()
    }

    /// What the events say about the stream as a whole.
    pub(crate) fn told(&self) -> &super::Told {
        &self.events.told
    }

    fn split(&mut self, buffer: &[u8], separator: u8, is_whole: bool) -> Step {
        let mut done = 0;
        loop {
            let rest = buffer.get(done..).unwrap_or_default();
            let Some(length) = self.length(rest, |byte| byte == separator, is_whole) else {
                return Step::wait(done);
            };
            let text = rest.get(..length).unwrap_or_default();
            let text = text.strip_suffix(&[separator]).unwrap_or(text);
            let start = done + (length_before(text));
            done += length;
            let text = bare(text);
            if !text.is_empty() {
                return Step {
                    consumed: done,
                    item: Some(Item::Value(start..start + text.len())),
                };
            }
        }
    }

    fn event(&mut self, buffer: &[u8], is_whole: bool) -> Step {
        let mut done = 0;
        loop {
            let rest = buffer.get(done..).unwrap_or_default();
            let ends = |byte| matches!(byte, b'\r' | b'\n');
            let Some(length) = self.length(rest, ends, is_whole) else {
                let last = if is_whole { self.events.end() } else { None };
                return Step {
                    consumed: done,
                    item: last.map(Item::of),
                };
            };
            done += length;
            if let Some(event) = self.events.line(rest.get(..length).unwrap_or_default()) {
                return Step {
                    consumed: done,
                    item: Some(Item::of(event)),
                };
            }
        }
    }

    /// The length of what ends with a byte, with that byte, or at the end of the whole body.
    fn length(
        &mut self,
        buffer: &[u8],
        ends: impl Fn(u8) -> bool,
        is_whole: bool,
    ) -> Option<usize> {
        let unseen = buffer.get(self.seen..).unwrap_or_default();
        let end = unseen.iter().position(|byte| ends(*byte));
        let length = match end {
            Some(end) => Some(self.seen + end + 1),
            None => (is_whole && !buffer.is_empty()).then_some(buffer.len()),
        };
        self.seen = length.map_or(buffer.len(), |_| 0);
        length
    }
}

impl Step {
    pub(super) fn wait(consumed: usize) -> Self {
        Self {
            consumed,
            item: None,
        }
    }
}

impl Item {
    fn of(event: Event) -> Self {
        match event.data.trim_ascii() {
            b"[DONE]" => Self::End,
            _ => Self::Event(event),
        }
    }
}

/// How much stands before the text of a value: white space, and the mark at the start of a body.
fn length_before(text: &[u8]) -> usize {
    let marked = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.len() - marked.trim_ascii_start().len()
}

/// The text of a value, without what stands around it.
fn bare(text: &[u8]) -> &[u8] {
    let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
    text.trim_ascii()
}
