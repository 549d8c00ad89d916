//! Bodies that hold one JSON value after the other.

mod array;
mod events;
mod scanner;

pub(crate) use self::events::Told;
pub(crate) use self::scanner::{Item, Scanner};
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
    /// The items of one array in JSON.
    Array,
}

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

    /// The framing of a body whose media type tells none: an array in JSON, or else a value on each line. `None` when too little
    /// of it is there.
    fn of_start(body: &[u8]) -> Option<Self> {
        let text = body.strip_prefix(BYTE_ORDER_MARK).unwrap_or(body);
        match text.trim_ascii_start().first()? {
            b'[' => Some(Self::Array),
            first if BYTE_ORDER_MARK.contains(first) && text.len() < BYTE_ORDER_MARK.len() => None,
            _ => Some(Self::Lines),
        }
    }
}

/// Reads all values of a body. One of no known framing is an array in JSON, or else has a value on each line.
pub(crate) fn decode<T: Decode>(
    body: &[u8],
    media_type: Option<&str>,
) -> Result<Vec<T>, DecodeError> {
    let framing = media_type
        .and_then(Framing::of)
        .or_else(|| Framing::of_start(body));
    if framing == Some(Framing::Array) {
        return wire::from_slice(body);
    }
    let mut scanner = Scanner::new(framing);
    let (mut items, mut rest) = (Vec::new(), body);
    loop {
        let step = scanner.take(rest, true);
        let json = match &step.item {
            Some(Item::Value(place)) => rest.get(place.clone()).unwrap_or_default(),
            Some(Item::Event(event)) => &event.data,
            Some(Item::End) | None => return Ok(items),
        };
        match wire::from_slice(json) {
            Ok(item) => items.push(item),
            Err(error) => return Err(error.in_item(items.len())),
        }
        rest = rest.get(step.consumed..).unwrap_or_default();
    }
}

#[cfg(test)]
mod tests {
    use super::{Framing, Item, Scanner};
    use std::time::Duration;

    /// All items of a body that arrives in two pieces, for each place where it can be cut, and byte by byte.
    fn items(framing: impl Into<Option<Framing>>, body: &str) -> Vec<String> {
        let framing = framing.into();
        let all = pieces(framing, body.as_bytes().chunks(1));
        for cut in 0..=body.len() {
            let (first, second) = body.as_bytes().split_at(cut);
            let items = pieces(framing, [first, second].into_iter());
            assert_eq!(items, all, "cut at {cut}");
        }
        all
    }

    fn pieces<'a>(framing: Option<Framing>, pieces: impl Iterator<Item = &'a [u8]>) -> Vec<String> {
        let (mut buffer, mut items) = (Vec::new(), Vec::new());
        let mut scanner = Scanner::new(framing);
        let pieces = pieces.map(|piece| (piece, false));
        for (piece, is_whole) in pieces.chain([(&b""[..], true)]) {
            buffer.extend_from_slice(piece);
            loop {
                let step = scanner.take(&buffer, is_whole);
                let text = match &step.item {
                    Some(Item::Value(place)) => &buffer[place.clone()],
                    Some(Item::Event(event)) => &event.data,
                    Some(Item::End) => return items,
                    None => &[],
                };
                let text = String::from_utf8_lossy(text).into_owned();
                items.extend(step.item.is_some().then_some(text));
                buffer.drain(..step.consumed);
                if step.item.is_none() {
                    break;
                }
            }
        }
        items
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

    #[test]
    fn the_end_of_a_line_may_come_in_two_pieces() {
        let events = items(
            Framing::Events,
            "\u{feff}data: a\r\ndata: b\r\n\r\ndata: c\r\n\r\n",
        );
        assert_eq!(events, ["a\nb", "c"]);
    }

    #[test]
    fn events_tell_more_than_their_data() {
        let mut scanner = Scanner::new(Some(Framing::Events));
        let body =
            b"event: tick\nid: 7\nretry: 1500\ndata: 1\n\nid\nretry: x\n\nid: a\0b\ndata: 2\n\n";
        let first = scanner.take(body, false);
        let Some(Item::Event(event)) = first.item else {
            panic!("there is an event");
        };
        assert_eq!(
            (event.name.as_deref(), &*event.data),
            (Some("tick"), &b"1"[..])
        );
        assert_eq!(event.retry, Some(Duration::from_millis(1500)));
        assert_eq!(scanner.told().id.as_deref(), Some("7"));
        let second = scanner.take(&body[first.consumed..], false);
        let Some(Item::Event(event)) = second.item else {
            panic!("there is a second event");
        };
        assert_eq!((event.name, event.retry), (None, None));
        assert_eq!(scanner.told().id.as_deref(), Some(""));
        assert_eq!(scanner.told().retry, Some(Duration::from_millis(1500)));
    }

    #[test]
    fn items_of_an_array_hold_a_value_each() {
        let array = "\u{feff} [ {\"a\": [1, \"]\\\"\"]} ,2,\n\"x,y\" ] rest";
        let expected = [r#"{"a": [1, "]\""]} "#, "2", "\"x,y\" "];
        assert_eq!(items(None, array), expected);
        assert!(items(None, "[]").is_empty());
        assert!(items(None, " ").is_empty());
        assert_eq!(items(None, "1\n[2]"), ["1", "[2]"]);
    }

    #[test]
    fn an_array_that_is_not_closed_ends_with_a_value_that_cannot_be_read() {
        assert_eq!(items(None, "[1,{\"a\":1"), ["1", "{\"a\":1", ""]);
        assert_eq!(items(None, "[1,"), ["1", ""]);
    }
}
