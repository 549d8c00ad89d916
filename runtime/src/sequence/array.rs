use super::BYTE_ORDER_MARK;
use super::scanner::{Item, Step};

/// The items of an array in JSON that arrives in pieces. What is not an array is given as one value, which no reader takes.
#[derive(Debug, Default)]
pub(super) struct Array {
    is_open: bool,
    is_over: bool,
    /// How much of the current item was looked at.
    seen: usize,
    /// Brackets and braces that are open in it.
    depth: usize,
    in_string: bool,
    is_escaped: bool,
}

impl Array {
    pub(super) fn take(&mut self, buffer: &[u8], is_whole: bool) -> Step {
        if self.is_over {
            return Step::wait(0);
        }
        let start = match self.seen {
            0 => self.between(buffer),
            _ => 0,
        };
        let rest = buffer.get(start..).unwrap_or_default();
        if self.seen == 0 && rest.first() == Some(&b']') {
            self.is_over = true;
            return Step {
                consumed: start + 1,
                item: Some(Item::End),
            };
        }
        let end = self.end(rest);
        if end.is_none() && !is_whole {
            return Step::wait(start);
        }
        // An array that is not closed ends with a value that cannot be read.
        self.is_over = end.is_none() && rest.is_empty();
        self.seen = 0;
        let end = start + end.unwrap_or(rest.len());
        Step {
            consumed: end,
            item: Some(Item::Value(start..end)),
        }
    }

    /// The length of what stands before an item.
    fn between(&mut self, buffer: &[u8]) -> usize {
        let mut start = 0;
        if !self.is_open && buffer.starts_with(BYTE_ORDER_MARK) {
            start = BYTE_ORDER_MARK.len();
        }
        for byte in buffer.get(start..).unwrap_or_default() {
            match byte {
                b'[' if !self.is_open => self.is_open = true,
                b',' | b' ' | b'\t' | b'\r' | b'\n' => {}
                _ => break,
            }
            start += 1;
        }
        start
    }

    /// Where the current item ends.
    fn end(&mut self, item: &[u8]) -> Option<usize> {
        let unseen = item.get(self.seen..).unwrap_or_default();
        for (at, byte) in unseen.iter().enumerate() {
            if self.is_escaped {
                self.is_escaped = false;
            } else if self.in_string {
                self.is_escaped = *byte == b'\\';
                self.in_string = *byte != b'"';
            } else {
                match byte {
                    b',' | b']' if self.depth == 0 => return Some(self.seen + at),
                    b'"' => self.in_string = true,
                    b'[' | b'{' => self.depth += 1,
                    b']' | b'}' => self.depth = self.depth.saturating_sub(1),
                    _ => {}
                }
            }
        }
        self.seen = item.len();
        None
    }
}
