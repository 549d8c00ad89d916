//! Bodies that hold one JSON value after the other.

use std::borrow::Cow;

use crate::content;
use crate::wire::{self, Decode, DecodeError};

/// How the values of a body are told apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Framing {
    /// One to a line: JSON Lines, NDJSON.
    Lines,
    /// Each after a record separator (RFC 7464).
    Records,
    /// In the `data` of server-sent events (WHATWG HTML §9.2), up to one that says `[DONE]`.
    Events,
}

/// What was found at the start of a buffer.
#[derive(Debug, PartialEq)]
pub(crate) struct Frame<'a> {
    /// How many bytes are done with.
    pub(crate) consumed: usize,
    pub(crate) item: Item<'a>,
}

#[derive(Debug, PartialEq)]
pub(crate) enum Item<'a> {
    /// The JSON text of a value.
    Value(Cow<'a, [u8]>),
    /// The service says that there are no more.
    End,
}

const RECORD_SEPARATOR: u8 = 0x1e;
const BYTE_ORDER_MARK: &[u8] = b"\xef\xbb\xbf";

impl Framing {
    /// The framing of a media type; `None` for one that is a document in one piece, or not known.
    pub(crate) fn of(media_type: &str) -> Option<Self> {
        let essence = content::essence(media_type).to_ascii_lowercase();
        let (_, subtype) = essence.split_once('/')?;
        match subtype.trim_start_matches("x-") {
            "jsonl" | "jsonlines" | "json-lines" | "ndjson" | "json-stream" => Some(Self::Lines),
            "json-seq" => Some(Self::Records),
            "event-stream" => Some(Self::Events),
            subtype if subtype.ends_with("+json-seq") => Some(Self::Records),
            _ => None,
        }
    }

    /// Takes the first value out of a buffer; `None` when there is none, or not all of it unless the body `is_whole`.
    pub(crate) fn take(self, buffer: &[u8], is_whole: bool) -> Option<Frame<'_>> {
        let mut done = 0;
        loop {
            let rest = buffer.get(done..).unwrap_or_default();
            let (length, text) = match self {
                Self::Lines => split(rest, b'\n', is_whole)?,
                // What stands before the first separator is no record, and empty.
                Self::Records => split(rest, RECORD_SEPARATOR, is_whole)?,
                Self::Events => match event(rest, is_whole)? {
                    (length, Some(data)) => return Some(Frame::of_event(done + length, data)),
                    (length, None) => (length, &b""[..]),
                },
            };
            done += length;
            let text = text.strip_prefix(BYTE_ORDER_MARK).unwrap_or(text);
            let text = text.trim_ascii();
            if !text.is_empty() {
                return Some(Frame {
                    consumed: done,
                    item: Item::Value(text.into()),
                });
            }
        }
    }
}

impl<'a> Frame<'a> {
    fn of_event(consumed: usize, data: Cow<'a, [u8]>) -> Self {
        let item = if data.trim_ascii() == b"[DONE]" {
            Item::End
        } else {
            Item::Value(data)
        };
        Self { consumed, item }
    }
}

/// The text up to a separator, and its length with it.
fn split(buffer: &[u8], separator: u8, is_whole: bool) -> Option<(usize, &[u8])> {
    match buffer.iter().position(|byte| *byte == separator) {
        Some(end) => Some((end + 1, buffer.get(..end)?)),
        None => (is_whole && !buffer.is_empty()).then_some((buffer.len(), buffer)),
    }
}

/// The length of an event, with the empty line at its end, and its data if it has any.
fn event(buffer: &[u8], is_whole: bool) -> Option<(usize, Option<Cow<'_, [u8]>>)> {
    let mut data: Option<Cow<'_, [u8]>> = None;
    let mut done = 0;
    while let Some((length, line)) = line(buffer.get(done..)?, is_whole) {
        done += length;
        let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
        if line.is_empty() {
            return Some((done, data));
        }
        let Some(value) = line.strip_prefix(b"data") else {
            continue;
        };
        let value = match value {
            [] => value,
            [b':', b' ', value @ ..] | [b':', value @ ..] => value,
            _ => continue,
        };
        match &mut data {
            None => data = Some(value.into()),
            Some(data) => {
                let data = data.to_mut();
                data.push(b'\n');
                data.extend_from_slice(value);
            }
        }
    }
    (is_whole && done > 0).then_some((done, data))
}

/// A line, which ends with a line feed, a carriage return, or both.
fn line(buffer: &[u8], is_whole: bool) -> Option<(usize, &[u8])> {
    let Some(end) = buffer.iter().position(|byte| matches!(byte, b'\r' | b'\n')) else {
        return (is_whole && !buffer.is_empty()).then_some((buffer.len(), buffer));
    };
    let ends_in_both = buffer.get(end..end + 2) == Some(b"\r\n");
    Some((end + 1 + usize::from(ends_in_both), buffer.get(..end)?))
}

/// Reads all values of a body. One of no known framing is an array in JSON, or else has a value on each line.
pub(crate) fn decode<T: Decode>(
    body: &[u8],
    media_type: Option<&str>,
) -> Result<Vec<T>, DecodeError> {
    let framing = media_type.and_then(Framing::of);
    let text = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
    if framing.is_none() && text.trim_ascii_start().starts_with(b"[") {
        return wire::from_slice(body);
    }
    let framing = framing.unwrap_or(Framing::Lines);
    let (mut items, mut rest) = (Vec::new(), body);
    while let Some(frame) = framing.take(rest, true) {
        let Item::Value(json) = frame.item else { break };
        match wire::from_slice(&json) {
            Ok(item) => items.push(item),
            Err(error) => return Err(error.in_item(items.len())),
        }
        rest = rest.get(frame.consumed..).unwrap_or_default();
    }
    Ok(items)
}

#[cfg(test)]
mod tests {
    use super::{Framing, Item};

    /// All items of a body that arrives in two pieces, for each place where it can be cut.
    fn items(framing: Framing, body: &str) -> Vec<String> {
        let mut all: Option<Vec<String>> = None;
        for cut in 0..=body.len() {
            let (mut buffer, mut items) = (Vec::new(), Vec::new());
            let (first, second) = body.as_bytes().split_at(cut);
            'body: for (piece, is_whole) in [(first, false), (second, true)] {
                buffer.extend_from_slice(piece);
                while let Some(frame) = framing.take(&buffer, is_whole) {
                    let Item::Value(json) = &frame.item else {
                        break 'body;
                    };
                    items.push(String::from_utf8(json.to_vec()).unwrap());
                    let consumed = frame.consumed;
                    buffer.drain(..consumed);
                }
            }
            let all = all.get_or_insert_with(|| items.clone());
            assert_eq!(items, *all, "cut at {cut}");
        }
        all.unwrap_or_default()
    }

    #[test]
    fn a_media_type_tells_the_framing() {
        for (media_type, framing) in [
            ("application/jsonl", Some(Framing::Lines)),
            ("application/x-ndjson; charset=utf-8", Some(Framing::Lines)),
            ("Application/JSON-seq", Some(Framing::Records)),
            ("application/geo+json-seq", Some(Framing::Records)),
            ("text/event-stream;charset=UTF-8", Some(Framing::Events)),
            ("application/json", None),
            ("text/plain", None),
            ("", None),
        ] {
            assert_eq!(Framing::of(media_type), framing, "{media_type}");
        }
    }

    #[test]
    fn lines_hold_a_value_each() {
        let lines = items(Framing::Lines, "\n{\"a\":\"\u{1e}\"}\r\n \n [1]\n2");
        assert_eq!(lines, ["{\"a\":\"\u{1e}\"}", "[1]", "2"]);
        assert!(items(Framing::Lines, "").is_empty());
    }

    #[test]
    fn records_hold_a_value_each() {
        let records = items(
            Framing::Records,
            "\u{1e}{\n\"a\": 1}\n\u{1e}\u{1e}2\n\u{1e}3",
        );
        assert_eq!(records, ["{\n\"a\": 1}", "2", "3"]);
    }

    #[test]
    fn events_hold_a_value_in_their_data() {
        let events = items(
            Framing::Events,
            ": hello\n\nevent: a\ndata: {\"a\":\ndata:1}\nid: 7\n\r\ndata\ndata:  2\r\r\ndatabase: no\nretry: 9\n\ndata: 3",
        );
        assert_eq!(events, ["{\"a\":\n1}", "\n 2", "3"]);
        assert_eq!(
            items(Framing::Events, "data: 1\n\ndata: [DONE]\n\ndata: 2\n\n"),
            ["1"]
        );
    }
}
