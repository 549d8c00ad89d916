use std::time::Duration;

use super::BYTE_ORDER_MARK;

/// A server-sent event (WHATWG HTML §9.2.6).
#[derive(Debug, Default, PartialEq)]
pub(crate) struct Event {
    /// The field `event`.
    pub(crate) name: Option<String>,
    pub(crate) data: Vec<u8>,
    pub(crate) retry: Option<Duration>,
}

/// What events say about the stream as a whole.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub(crate) struct Told {
    /// The id of the last event that had one.
    pub(crate) id: Option<String>,
    /// How long to wait before connecting again.
    pub(crate) retry: Option<Duration>,
}

/// Reads events line by line.
#[derive(Debug, Default)]
pub(super) struct Reader {
    event: Event,
    has_data: bool,
    pub(super) told: Told,
    /// The last line ended with a carriage return, to which a line feed belongs.
    after_return: bool,
}

impl Reader {
    /// Takes a line with its end; gives the event that it ends.
    pub(super) fn line(&mut self, line: &[u8]) -> Option<Event> {
        let is_rest = std::mem::take(&mut self.after_return) && line == b"\n";
        self.after_return = line.ends_with(b"\r");
        if is_rest {
            return None;
        }
        let line = line.strip_suffix(b"\n").unwrap_or(line);
        let line = line.strip_suffix(b"\r").unwrap_or(line);
        let line = line.strip_prefix(BYTE_ORDER_MARK).unwrap_or(line);
        if line.is_empty() {
            return self.end();
        }
        let colon = line.iter().position(|byte| *byte == b':');
        let (name, value) = line.split_at(colon.unwrap_or(line.len()));
        let value = value.strip_prefix(b":").unwrap_or(value);
        self.field(name, value.strip_prefix(b" ").unwrap_or(value));
        None
    }

    fn field(&mut self, name: &[u8], value: &[u8]) {
        let text = || String::from_utf8_lossy(value);
        match name {
            b"data" => {
                if std::mem::replace(&mut self.has_data, true) {
                    self.event.data.push(b'\n');
                }
                self.event.data.extend_from_slice(value);
            }
            b"event" => self.event.name = Some(text().into_owned()).filter(|name| !name.is_empty()),
            b"id" if !value.contains(&0) => self.told.id = Some(text().into_owned()),
            b"retry" if value.iter().all(u8::is_ascii_digit) => {
                if let Ok(milliseconds) = text().parse() {
                    let retry = Duration::from_millis(milliseconds);
                    self.event.retry = Some(retry);
                    self.told.retry = Some(retry);
                }
            }
            _ => {}
        }
    }

    /// The event that ends here, if it has data.
    pub(super) fn end(&mut self) -> Option<Event> {
        let event = std::mem::take(&mut self.event);
        std::mem::take(&mut self.has_data).then_some(event)
    }

    pub(super) fn pending(&self) -> usize {
        self.event.data.len()
    }
}
