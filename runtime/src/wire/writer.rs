use std::collections::BTreeMap;

use super::encode::Encode;
use super::error::EncodeError;
use super::scan;
use super::tape::with_scratch;
use crate::text::Secret;

/// Where [`Encode`] writes JSON text. What goes wrong is kept until [`Writer::finish`].
#[derive(Debug, Default)]
pub struct Writer {
    out: Vec<u8>,
    error: Option<EncodeError>,
    secrets: Vec<Secret>,
    purpose: Purpose,
    tag: Option<Tag>,
}

/// What becomes of what is written.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
enum Purpose {
    #[default]
    Json,
    /// The values are read as text in the end, not as JSON.
    Text,
    /// The values are shown to people.
    Show,
}

/// A member that was written before the value of which it is to be a member.
#[derive(Clone, Copy, Debug)]
struct Tag {
    /// Where its name is written.
    name: usize,
    /// Where the value starts.
    value: usize,
}

impl Writer {
    /// A writer that has written nothing.
    #[must_use]
    pub fn new() -> Self {
        Self {
            out: Vec::with_capacity(128),
            error: None,
            secrets: Vec::new(),
            purpose: Purpose::Json,
            tag: None,
        }
    }

    /// A writer of values for a query, a path, a header or a form. Floats that are whole have no fraction there, since
    /// services that read integers often refuse it.
    pub(crate) fn for_text() -> Self {
        Self {
            purpose: Purpose::Text,
            ..Self::new()
        }
    }

    /// A writer of values to look at: without secrets, and with numbers that are not finite.
    pub(super) fn for_show() -> Self {
        Self {
            purpose: Purpose::Show,
            ..Self::new()
        }
    }

    /// The JSON text.
    ///
    /// # Errors
    /// When a number was not finite.
    pub fn finish(self) -> Result<Vec<u8>, EncodeError> {
        match self.error {
            None => Ok(self.out),
            Some(error) => Err(error),
        }
    }

    /// Writes `null`.
    #[inline]
    pub fn null(&mut self) {
        self.raw(b"null");
    }

    /// Writes `true` or `false`.
    #[inline]
    pub fn bool(&mut self, value: bool) {
        self.raw(if value { b"true" } else { b"false" });
    }

    /// Writes an integer.
    #[inline]
    pub fn integer(&mut self, value: i64) {
        self.raw(itoa::Buffer::new().format(value).as_bytes());
    }

    /// Writes an integer that is not negative.
    #[inline]
    pub fn unsigned(&mut self, value: u64) {
        self.raw(itoa::Buffer::new().format(value).as_bytes());
    }

    /// Writes a number in the shortest form that reads back as the same `f64`.
    pub fn float(&mut self, value: f64) {
        if !value.is_finite() {
            return self.not_finite(value);
        }
        self.decimal(zmij::Buffer::new().format_finite(value));
    }

    /// Writes a number in the shortest form that reads back as the same `f32`.
    pub fn float32(&mut self, value: f32) {
        if !value.is_finite() {
            return self.not_finite(f64::from(value));
        }
        self.decimal(zmij::Buffer::new().format_finite(value));
    }

    /// Writes a number as it is given, or as a string if it is no JSON number.
    pub fn number(&mut self, lexeme: &str) {
        if is_number(lexeme) {
            self.lexeme(lexeme)
        } else {
            self.string(lexeme)
        }
    }

    /// Writes a string, escaped as needed.
    #[inline]
    pub fn string(&mut self, text: &str) {
        let bytes = text.as_bytes();
        self.out.reserve(bytes.len() + 3);
        self.out.push(b'"');
        if scan::is_plain(bytes) {
            self.out.extend_from_slice(bytes);
        } else {
            self.escaped(bytes);
        }
        self.out.push(b'"');
    }

    /// Starts an object.
    #[inline]
    pub fn object(&mut self) -> ObjectWriter<'_> {
        let start = self.out.len();
        self.out.push(b'{');
        ObjectWriter {
            to: self,
            start,
            first: true,
        }
    }

    /// Starts an array.
    #[inline]
    pub fn array(&mut self) -> ArrayWriter<'_> {
        self.out.push(b'[');
        ArrayWriter {
            to: self,
            first: true,
        }
    }

    /// Writes an object with one more member before its own. A value that is no object is written as it is.
    pub fn tagged(&mut self, key: &str, tag: &str, value: &(impl Encode + ?Sized)) {
        let start = self.out.len();
        self.out.push(b'{');
        self.string(key);
        self.out.push(b':');
        self.string(tag);
        let at = self.out.len();
        let outer = self.tag.replace(Tag {
            name: start + 1,
            value: at,
        });
        value.encode(self);
        self.tag = outer;
        match self.out.get(at..) {
            Some(b"{}") => {
                self.out.remove(at);
            }
            Some([b'{', ..]) => self.out[at] = b',',
            _ => {
                self.out.drain(start..at);
            }
        }
    }

    /// Writes a string which is not to be shown.
    pub(crate) fn secret(&mut self, secret: &Secret) {
        if self.purpose == Purpose::Show {
            return self.string("…");
        }
        self.secrets.push(secret.clone());
        self.string(secret.expose());
    }

    /// Takes the secrets that were written.
    pub(crate) fn take_secrets(&mut self) -> Vec<Secret> {
        std::mem::take(&mut self.secrets)
    }

    /// Writes a document, or a string if the text is no JSON.
    pub(crate) fn json(&mut self, text: &str) {
        let written = with_scratch(|tape| {
            tape.parse_str(text)
                .map(|document| document.root().encode(self))
        });
        if written.is_err() {
            self.string(text);
        }
    }

    /// Writes what is known to be the text of a finite float.
    pub(super) fn decimal(&mut self, text: &str) {
        let whole = text
            .strip_suffix(".0")
            .filter(|_| self.purpose == Purpose::Text);
        self.raw(whole.unwrap_or(text).as_bytes());
    }

    /// Writes what is known to be the text of a JSON number.
    pub(super) fn lexeme(&mut self, number: &str) {
        self.raw(number.as_bytes());
    }

    #[inline]
    fn raw(&mut self, bytes: &[u8]) {
        self.out.extend_from_slice(bytes);
    }

    #[cold]
    fn not_finite(&mut self, value: f64) {
        if self.purpose == Purpose::Show {
            return self.string(&value.to_string());
        }
        self.error
            .get_or_insert_with(|| EncodeError::new(format!("{value} is not a JSON number")));
        self.null();
    }

    /// Writes a string that holds a special byte.
    fn escaped(&mut self, bytes: &[u8]) {
        let (mut copied, mut at) = (0, scan::special(bytes, 0));
        while let Some(byte) = bytes.get(at) {
            self.raw(bytes.get(copied..at).unwrap_or_default());
            self.escape(*byte);
            copied = at + 1;
            at = scan::special(bytes, copied);
        }
        self.raw(bytes.get(copied..).unwrap_or_default());
    }

    fn escape(&mut self, byte: u8) {
        let short = match byte {
            b'"' => b'"',
            b'\\' => b'\\',
            b'\n' => b'n',
            b'\r' => b'r',
            b'\t' => b't',
            0x08 => b'b',
            0x0c => b'f',
            _ => {
                let hex = |digit: u8| {
                    if digit < 10 {
                        b'0' + digit
                    } else {
                        b'a' + digit - 10
                    }
                };
                return self.raw(&[b'\\', b'u', b'0', b'0', hex(byte >> 4), hex(byte & 15)]);
            }
        };
        self.raw(&[b'\\', short]);
    }
}

pub(crate) fn is_number(text: &str) -> bool {
    // White space around a number is not part of it.
    let is_bare = |c: char| c == '-' || c.is_ascii_digit();
    text.starts_with(is_bare)
        && text.ends_with(is_bare)
        && with_scratch(|tape| tape.parse_str(text).is_ok())
}

/// Writes the members of an object, in the order of the calls.
#[derive(Debug)]
#[must_use = "an object must be ended"]
pub struct ObjectWriter<'a> {
    to: &'a mut Writer,
    start: usize,
    first: bool,
}

impl ObjectWriter<'_> {
    /// Writes a member.
    #[inline]
    pub fn field<T: Encode + ?Sized>(&mut self, name: &str, value: &T) {
        self.key(name);
        value.encode(self.to);
    }

    /// Writes a member unless it is `None`.
    #[inline]
    pub fn optional<T: Encode>(&mut self, name: &str, value: &Option<T>) {
        if let Some(value) = value {
            self.field(name, value);
        }
    }

    /// Writes a member unless it is `None`; `Some(None)` is null.
    #[inline]
    pub fn nullable<T: Encode>(&mut self, name: &str, value: &Option<Option<T>>) {
        self.optional(name, value);
    }

    /// Writes members whose names are not known beforehand, except one that [`Writer::tagged`] has written.
    pub fn rest<T: Encode>(&mut self, members: &BTreeMap<String, T>) {
        for (name, value) in members {
            if !self.is_tag(name) {
                self.field(name, value);
            }
        }
    }

    fn is_tag(&self, name: &str) -> bool {
        let Some(tag) = self.to.tag.filter(|tag| tag.value == self.start) else {
            return false;
        };
        let mut key = Writer::new();
        key.string(name);
        let written = self.to.out.get(tag.name..tag.value).unwrap_or_default();
        written.starts_with(&key.out)
    }

    /// Writes the end of the object.
    #[inline]
    pub fn end(self) {
        self.to.out.push(b'}');
    }

    #[inline]
    fn key(&mut self, name: &str) {
        if !self.first {
            self.to.out.push(b',');
        }
        self.first = false;
        self.to.string(name);
        self.to.out.push(b':');
    }
}

/// Writes the items of an array.
#[derive(Debug)]
#[must_use = "an array must be ended"]
pub struct ArrayWriter<'a> {
    to: &'a mut Writer,
    first: bool,
}

impl ArrayWriter<'_> {
    /// Writes an item.
    #[inline]
    pub fn item<T: Encode + ?Sized>(&mut self, value: &T) {
        if !self.first {
            self.to.out.push(b',');
        }
        self.first = false;
        value.encode(self.to);
    }

    /// Writes the end of the array.
    #[inline]
    pub fn end(self) {
        self.to.out.push(b']');
    }
}
