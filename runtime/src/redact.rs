//! What went out in confidence is not shown when it comes back in an answer.

use std::sync::Arc;

use http::header::{self, HeaderValue};

use crate::auth::Secret;

/// The secrets that a request carries. They travel with it to its transport, and from there on with its reply.
#[derive(Clone, Default)]
pub(crate) struct Secrets(Option<Arc<Known>>);

#[derive(Clone, Default)]
struct Known {
    texts: Vec<Secret>,
    headers: Vec<HeaderValue>,
}

/// Stands for what is not shown.
pub(crate) const HIDDEN: char = '…';

/// Shorter secrets are only hidden where they stand as a word, and are not told by their start.
const SHORT: usize = 4;

impl Secrets {
    pub(crate) fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    pub(crate) fn extend(&mut self, secrets: impl IntoIterator<Item = Secret>) {
        let mut secrets = secrets.into_iter().peekable();
        if secrets.peek().is_some() {
            self.known().texts.extend(secrets);
        }
    }

    pub(crate) fn of_header(value: HeaderValue) -> Self {
        let mut secrets = Self::default();
        secrets.known().headers.push(value);
        secrets
    }

    /// The value of the only header that a request carries in confidence, if it carries nothing else so.
    pub(crate) fn only_header<B>(request: &http::Request<B>) -> Option<&HeaderValue> {
        let headers = request.headers().iter();
        let mut hidden =
            headers.filter(|(name, value)| value.is_sensitive() || **name == header::COOKIE);
        match (hidden.next(), hidden.next(), request.extensions().get()) {
            (Some((name, value)), None, None::<&Self>) if *name != header::COOKIE => Some(value),
            _ => None,
        }
    }

    /// All secrets of a request that is about to be sent.
    pub(crate) fn of<B>(request: &http::Request<B>) -> Self {
        let mut secrets: Self = request.extensions().get().cloned().unwrap_or_default();
        for (name, value) in request.headers() {
            if value.is_sensitive() {
                secrets.known().headers.push(value.clone());
            }
            if name == header::COOKIE {
                let pairs = value.to_str().unwrap_or_default().split("; ");
                let values = pairs.filter_map(|pair| pair.split_once('='));
                secrets.extend(values.map(|(_, value)| value.into()));
            }
        }
        secrets
    }

    fn known(&mut self) -> &mut Known {
        Arc::make_mut(self.0.get_or_insert_default())
    }

    pub(crate) fn add(&mut self, others: &Self) {
        if let Some(others) = &others.0 {
            let known = self.known();
            known.texts.extend_from_slice(&others.texts);
            known.headers.extend_from_slice(&others.headers);
        }
    }

    /// Bytes without the secrets.
    pub(crate) fn cut(&self, bytes: &[u8]) -> Vec<u8> {
        let secrets = self.all();
        let (mut kept, mut at) = (Vec::with_capacity(bytes.len()), 0);
        while let Some(byte) = bytes.get(at) {
            let hidden = secrets.iter().filter_map(|secret| found(bytes, at, secret));
            match hidden.max() {
                Some(len) => {
                    kept.extend_from_slice(HIDDEN.encode_utf8(&mut [0; 4]).as_bytes());
                    at += len;
                }
                None => {
                    kept.push(*byte);
                    at += 1;
                }
            }
        }
        kept
    }

    /// A text without the secrets, at most `limit` characters of it.
    pub(crate) fn hide(&self, text: &[u8], limit: usize) -> String {
        let secrets = self.all();
        let (mut shown, mut at) = (String::new(), 0);
        for _ in 0..limit {
            let Some((c, len)) = first_char(text.get(at..).unwrap_or_default()) else {
                return shown;
            };
            let hidden = secrets.iter().filter_map(|secret| found(text, at, secret));
            let (c, len) = hidden.max().map_or((c, len), |len| (HIDDEN, len));
            shown.push(c);
            at += len;
        }
        if at < text.len() {
            shown.push('…');
        }
        shown
    }

    /// Every text that is secret: a header is so with and without the scheme before its credentials.
    fn all(&self) -> Vec<&[u8]> {
        let Some(known) = &self.0 else {
            return Vec::new();
        };
        let headers = known.headers.iter().map(HeaderValue::as_bytes);
        let credentials = headers.clone().filter_map(|value| {
            let space = value.iter().position(|byte| *byte == b' ')?;
            value.get(space + 1..)
        });
        let texts = known.texts.iter().map(|text| text.expose().as_bytes());
        let all = texts.chain(headers).chain(credentials);
        all.filter(|secret| !secret.is_empty()).collect()
    }
}

/// The length of a secret at a place of a text. It may be escaped for JSON, HTML or an address, and it may be cut off by an
/// ellipsis.
fn found(text: &[u8], at: usize, secret: &[u8]) -> Option<usize> {
    let (mut end, mut matched) = (at, 0);
    for byte in secret {
        match same(text.get(end..)?, *byte) {
            Some(len) => (end, matched) = (end + len, matched + 1),
            None => break,
        }
    }
    let rest = text.get(end..).unwrap_or_default();
    let is_whole = matched == secret.len();
    let is_start = matched >= SHORT && rest.starts_with("…".as_bytes());
    let in_word = |byte: Option<&u8>| byte.is_some_and(u8::is_ascii_alphanumeric);
    let in_other = is_whole
        && secret.len() < SHORT
        && (in_word(at.checked_sub(1).and_then(|before| text.get(before)))
            || in_word(rest.first()));
    ((is_whole && !in_other) || is_start).then_some(end - at)
}

/// The length of a byte at the start of a text, as it is or escaped.
fn same(text: &[u8], byte: u8) -> Option<usize> {
    const ENTITIES: [(u8, &[u8]); 5] = [
        (b'&', b"&amp;"),
        (b'<', b"&lt;"),
        (b'>', b"&gt;"),
        (b'"', b"&quot;"),
        (b'\'', b"&#39;"),
    ];
    let is_hex = |high: u8, low: u8| {
        let digits = [high, low];
        let text = str::from_utf8(&digits).unwrap_or_default();
        u8::from_str_radix(text, 16) == Ok(byte)
    };
    if let Some((_, entity)) = ENTITIES
        .iter()
        .find(|(plain, entity)| *plain == byte && text.starts_with(entity))
    {
        return Some(entity.len());
    }
    match *text {
        [b'\\', b'u', b'0', b'0', high, low, ..] if byte < 128 && is_hex(high, low) => Some(6),
        [b'\\', escaped, ..] if escaped == byte => Some(2),
        [plain, ..] if plain == byte => Some(1),
        [b'%', high, low, ..] if is_hex(high, low) => Some(3),
        _ => None,
    }
}

/// The first character of a text and its length in bytes; one that is not UTF-8 is replaced.
fn first_char(text: &[u8]) -> Option<(char, usize)> {
    let start = text.get(..4).unwrap_or(text);
    let chunk = start.utf8_chunks().next()?;
    match chunk.valid().chars().next() {
        Some(c) => Some((c, c.len_utf8())),
        None => Some((char::REPLACEMENT_CHARACTER, chunk.invalid().len())),
    }
}

#[cfg(test)]
mod tests {
    use super::Secrets;

    fn hidden(secret: &str, text: &str) -> String {
        let mut secrets = Secrets::default();
        secrets.extend([secret.into(), "".into()]);
        secrets.hide(text.as_bytes(), 40)
    }

    #[test]
    fn secrets_are_hidden_however_they_are_escaped() {
        for (secret, text, shown) in [
            ("s3cret", "key s3cret, s3cret!", "key …, …!"),
            ("a\"b\\c/d", r#"{"k":"a\"b\\c\/d"}"#, r#"{"k":"…"}"#),
            ("a+b&c", r#""a\u002Bb\u0026c""#, "\"…\""),
            ("k&2/ü", "?key=k%262%2F%C3%BC&x", "?key=…&x"),
            ("k&2<3", "<b>k&amp;2&lt;3</b>", "<b>…</b>"),
            ("100%25", "100%25", "…"),
            ("abcdefgh", "\"abcdef…\" abcdef", "\"……\" abcdef"),
        ] {
            assert_eq!(hidden(secret, text), shown, "{text}");
        }
    }

    #[test]
    fn short_secrets_are_hidden_as_words() {
        assert_eq!(hidden("x", "x: exit \"x\""), "…: exit \"…\"");
        assert_eq!(hidden("abc", "abcd abc…"), "abcd ……");
    }

    #[test]
    fn only_the_start_of_a_text_is_shown() {
        assert_eq!(
            hidden("s3cret", &"é".repeat(41)),
            format!("{}…", "é".repeat(40))
        );
        assert_eq!(hidden("s3cret", &"é".repeat(40)), "é".repeat(40));
        assert_eq!(
            hidden("s3cret", &format!("{}s3cret", "-".repeat(39))),
            format!("{}…", "-".repeat(39))
        );
        let text = Secrets::default().hide(b"a\xff\xe2\x82b", 40);
        assert_eq!(text, "a\u{fffd}\u{fffd}b");
    }
}
