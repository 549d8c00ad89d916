use std::fmt::{self, Debug, Display, Formatter};
use std::ops::Deref;
use std::str::FromStr;

use bytes::Bytes;

use crate::wire::{Decode, DecodeError, Encode, Node, Writer};

/// Bytes that travel as base64 text (`format: byte`, RFC 4648).
///
/// The standard and the URL-safe alphabet are read, with or without padding and line breaks; the standard one is written.
#[derive(Clone, Default, PartialEq, Eq, Hash)]
pub struct Base64(Bytes);

impl Base64 {
    /// The bytes.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.0
    }
}

/// Takes the bytes themselves; base64 text is read by `parse`.
impl<T: Into<Bytes>> From<T> for Base64 {
    fn from(bytes: T) -> Self {
        Self(bytes.into())
    }
}

impl Deref for Base64 {
    type Target = [u8];

    fn deref(&self) -> &[u8] {
        &self.0
    }
}

impl AsRef<[u8]> for Base64 {
    fn as_ref(&self) -> &[u8] {
        &self.0
    }
}

impl Debug for Base64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(f, "Base64({:?})", self.0)
    }
}

impl Display for Base64 {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        f.write_str(&encode(&self.0))
    }
}

impl FromStr for Base64 {
    type Err = DecodeError;

    fn from_str(text: &str) -> Result<Self, DecodeError> {
        decode(text)
            .map(Self::from)
            .ok_or_else(|| DecodeError::new("expected base64 text"))
    }
}

impl Decode for Base64 {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        node.as_str()
            .and_then(decode)
            .map(Self::from)
            .ok_or_else(|| node.expected("base64 text"))
    }
}

impl Encode for Base64 {
    fn encode(&self, to: &mut Writer) {
        to.string(&encode(&self.0));
    }
}

crate::serde_bridge!(Base64);

const ALPHABET: &[u8; 64] = b"ABCDEFGHIJKLMNOPQRSTUVWXYZabcdefghijklmnopqrstuvwxyz0123456789+/";

/// Writes bytes in the standard alphabet with padding.
pub(crate) fn encode(bytes: &[u8]) -> String {
    let mut text = String::with_capacity(bytes.len().div_ceil(3) * 4);
    for chunk in bytes.chunks(3) {
        let bits = chunk
            .iter()
            .zip([16, 8, 0])
            .fold(0, |bits, (byte, shift)| bits | u32::from(*byte) << shift);
        for (position, shift) in [18, 12, 6, 0].into_iter().enumerate() {
            let digit = ALPHABET[(bits >> shift) as usize % 64];
            text.push(if position <= chunk.len() {
                char::from(digit)
            } else {
                '='
            });
        }
    }
    text
}

fn decode(text: &str) -> Option<Vec<u8>> {
    let mut bytes = Vec::with_capacity(text.len() / 4 * 3 + 3);
    let (mut bits, mut digits) = (0u32, 0);
    for byte in text.trim_end_matches(['=', '\r', '\n']).bytes() {
        if matches!(byte, b'\r' | b'\n') {
            continue;
        }
        bits = bits << 6 | value(byte)?;
        digits += 1;
        if digits % 4 == 0 {
            bytes.extend_from_slice(&bits.to_be_bytes()[1..]);
            bits = 0;
        }
    }
    match digits % 4 {
        0 => {}
        2 => bytes.push((bits >> 4) as u8),
        3 => bytes.extend_from_slice(&[(bits >> 10) as u8, (bits >> 2) as u8]),
        _ => return None,
    }
    Some(bytes)
}

fn value(digit: u8) -> Option<u32> {
    let value = match digit {
        b'A'..=b'Z' => digit - b'A',
        b'a'..=b'z' => digit - b'a' + 26,
        b'0'..=b'9' => digit - b'0' + 52,
        b'+' | b'-' => 62,
        b'/' | b'_' => 63,
        _ => return None,
    };
    Some(value.into())
}
