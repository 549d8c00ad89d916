use super::error::DecodeError;
use super::scan;
use super::tape::{SlotKind, Tape};

/// The deepest nesting of arrays and objects, as in serde_json.
const MAX_DEPTH: u32 = 128;

/// Fills an empty tape with a JSON text (RFC 8259).
pub(super) fn fill(tape: &mut Tape, json: &str) -> Result<(), DecodeError> {
    if u32::try_from(json.len()).is_err() {
        return Err(DecodeError::new("the text is longer than 4 GiB"));
    }
    tape.reserve_for(json.len());
    let mut parser = Parser {
        bytes: json.as_bytes(),
        text: json,
        at: 0,
        tape,
    };
    let result = parser.document();
    let at = parser.at;
    result.map_err(|what| syntax(json.as_bytes(), at, what))
}

/// An error at a position of a text, by line and column in characters.
#[cold]
pub(super) fn syntax(bytes: &[u8], at: usize, what: &str) -> DecodeError {
    let before = bytes.get(..at).unwrap_or(bytes);
    let line = before.iter().filter(|byte| **byte == b'\n').count() + 1;
    let tail = before
        .rsplit(|byte| *byte == b'\n')
        .next()
        .unwrap_or_default();
    let column = String::from_utf8_lossy(tail).chars().count() + 1;
    DecodeError::syntax(what, line, column)
}

struct Parser<'a> {
    bytes: &'a [u8],
    text: &'a str,
    at: usize,
    tape: &'a mut Tape,
}

type Parsed = Result<(), &'static str>;

impl Parser<'_> {
    fn document(&mut self) -> Parsed {
        if self.text.starts_with('\u{feff}') {
            self.at = '\u{feff}'.len_utf8();
        }
        self.value(0)?;
        match self.next_byte() {
            None => Ok(()),
            Some(_) => Err("expected the end of the text"),
        }
    }

    #[inline]
    fn value(&mut self, depth: u32) -> Parsed {
        match self.next_byte() {
            Some(b'"') => self.string(),
            Some(b'{') => self.object(depth + 1),
            Some(b'[') => self.array(depth + 1),
            Some(b'-' | b'0'..=b'9') => self.number(),
            Some(b't') => self.word("true", SlotKind::True),
            Some(b'f') => self.word("false", SlotKind::False),
            Some(b'n') => self.word("null", SlotKind::Null),
            Some(_) => Err("expected a value"),
            None => Err("expected a value, found the end of the text"),
        }
    }

    fn object(&mut self, depth: u32) -> Parsed {
        let index = self.open(SlotKind::Object, depth)?;
        let mut count = 0;
        if self.next_byte() == Some(b'}') {
            return self.close(index, count);
        }
        loop {
            let key = self.tape.len();
            if self.next_byte() != Some(b'"') {
                return Err("expected a key in quotes");
            }
            self.string()?;
            self.expect(b':', "expected `:` after the key")?;
            self.value(depth)?;
            self.tape.link(key);
            count += 1;
            match self.next_byte() {
                Some(b',') => self.at += 1,
                Some(b'}') => return self.close(index, count),
                _ => return Err("expected `,` or `}`"),
            }
        }
    }

    fn array(&mut self, depth: u32) -> Parsed {
        let index = self.open(SlotKind::Array, depth)?;
        let mut count = 0;
        if self.next_byte() == Some(b']') {
            return self.close(index, count);
        }
        loop {
            self.value(depth)?;
            count += 1;
            match self.next_byte() {
                Some(b',') => self.at += 1,
                Some(b']') => return self.close(index, count),
                _ => return Err("expected `,` or `]`"),
            }
        }
    }

    fn open(&mut self, kind: SlotKind, depth: u32) -> Result<u32, &'static str> {
        if depth > MAX_DEPTH {
            return Err("arrays and objects are nested too deeply");
        }
        let index = self.tape.len();
        self.tape.push(kind, false, self.at, 0);
        self.at += 1;
        Ok(index)
    }

    fn close(&mut self, index: u32, count: u32) -> Parsed {
        self.at += 1;
        self.tape.close(index, count);
        Ok(())
    }

    /// Reads the string whose opening quote is the current byte.
    #[inline]
    fn string(&mut self) -> Parsed {
        let start = self.at + 1;
        let end = scan::special(self.bytes, start);
        self.at = end;
        if self.bytes.get(end) == Some(&b'"') {
            self.at += 1;
            self.tape.push(SlotKind::Text, false, start, end - start);
            return Ok(());
        }
        self.escaped_string(start)
    }

    /// Goes on with a string that holds an escape, in the side buffer.
    fn escaped_string(&mut self, start: usize) -> Parsed {
        let side = self.tape.side().len();
        let mut copied = start;
        loop {
            self.at = scan::special(self.bytes, self.at);
            let run = self.text.get(copied..self.at).unwrap_or_default();
            self.tape.side().push_str(run);
            match self.bytes.get(self.at) {
                Some(b'"') => break,
                Some(b'\\') => {
                    let unescaped = self.escape()?;
                    self.tape.side().push(unescaped);
                }
                Some(_) => return Err("a control character in a string"),
                None => return Err("a string without its closing quote"),
            }
            copied = self.at;
        }
        self.at += 1;
        let len = self.tape.side().len() - side;
        self.tape.push(SlotKind::Text, true, side, len);
        Ok(())
    }

    fn escape(&mut self) -> Result<char, &'static str> {
        let escaped = match self.bytes.get(self.at + 1) {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.unicode_escape(),
            _ => return Err("an unknown escape in a string"),
        };
        self.at += 2;
        Ok(escaped)
    }

    /// Reads `\uXXXX`, with its partner if it is half of a surrogate pair. A lone half becomes U+FFFD: it cannot be text.
    fn unicode_escape(&mut self) -> Result<char, &'static str> {
        let high = self
            .hex4(self.at + 2)
            .ok_or("expected four hexadecimal digits after `\\u`")?;
        self.at += 6;
        if (0xd800..0xdc00).contains(&high)
            && self.bytes.get(self.at..self.at + 2) == Some(b"\\u")
            && let Some(low @ 0xdc00..0xe000) = self.hex4(self.at + 2)
        {
            self.at += 6;
            let code = 0x10000 + ((high - 0xd800) << 10) + (low - 0xdc00);
            return Ok(char::from_u32(code).unwrap_or(char::REPLACEMENT_CHARACTER));
        }
        Ok(char::from_u32(high).unwrap_or(char::REPLACEMENT_CHARACTER))
    }

    fn hex4(&self, at: usize) -> Option<u32> {
        let digits = self.bytes.get(at..at + 4)?;
        digits.iter().try_fold(0, |code, digit| {
            Some(code * 16 + char::from(*digit).to_digit(16)?)
        })
    }

    #[inline]
    fn number(&mut self) -> Parsed {
        let start = self.at;
        let mut kind = SlotKind::Integer;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        let leading = self.at;
        self.digits("expected a digit")?;
        if self.bytes.get(leading) == Some(&b'0') && self.at > leading + 1 {
            self.at = leading + 1;
            return Err("a digit after a leading zero");
        }
        if self.peek() == Some(b'.') {
            kind = SlotKind::Real;
            self.at += 1;
            self.digits("expected a digit after the decimal point")?;
        }
        if let Some(b'e' | b'E') = self.peek() {
            kind = SlotKind::Real;
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            self.digits("expected a digit in the exponent")?;
        }
        self.tape.push(kind, false, start, self.at - start);
        Ok(())
    }

    #[inline]
    fn digits(&mut self, missing: &'static str) -> Parsed {
        let start = self.at;
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
        if self.at == start {
            Err(missing)
        } else {
            Ok(())
        }
    }

    fn word(&mut self, word: &str, kind: SlotKind) -> Parsed {
        if !self
            .bytes
            .get(self.at..)
            .is_some_and(|rest| rest.starts_with(word.as_bytes()))
        {
            return Err("expected a value");
        }
        self.tape.push(kind, false, self.at, word.len());
        self.at += word.len();
        Ok(())
    }

    #[inline]
    fn expect(&mut self, byte: u8, missing: &'static str) -> Parsed {
        if self.next_byte() == Some(byte) {
            self.at += 1;
            return Ok(());
        }
        Err(missing)
    }

    /// The current byte after white space.
    #[inline]
    fn next_byte(&mut self) -> Option<u8> {
        loop {
            match self.peek() {
                Some(b' ' | b'\n' | b'\r' | b'\t') => self.at += 1,
                other => return other,
            }
        }
    }

    #[inline]
    fn peek(&self) -> Option<u8> {
        self.bytes.get(self.at).copied()
    }
}

#[cfg(test)]
#[path = "parse_tests.rs"]
mod tests;
