use bytes::Bytes;

use crate::wire::DecodeError;

super::text_type! {
    /// Bytes that travel as base64 text (`format: byte`, RFC 4648), as their text on the wire.
    ///
    /// Text becomes one as it is; bytes are written in the standard alphabet with padding.
    Base64, is_base64
}

impl Base64 {
    /// Writes bytes in the standard alphabet with padding.
    pub fn encode(bytes: impl AsRef<[u8]>) -> Self {
        encode(bytes.as_ref()).into()
    }

    /// The bytes. The standard and the URL-safe alphabet are read, with or without padding and line breaks.
    ///
    /// # Errors
    /// When the text is not base64.
    pub fn to_bytes(&self) -> Result<Bytes, DecodeError> {
        let bytes = decode(self.as_str()).map(Bytes::from);
        bytes.ok_or_else(|| DecodeError::new("expected base64 text"))
    }
}

impl From<Vec<u8>> for Base64 {
    fn from(bytes: Vec<u8>) -> Self {
        Self::encode(bytes)
    }
}

impl From<&[u8]> for Base64 {
    fn from(bytes: &[u8]) -> Self {
        Self::encode(bytes)
    }
}

impl<const N: usize> From<&[u8; N]> for Base64 {
    fn from(bytes: &[u8; N]) -> Self {
        Self::encode(bytes)
    }
}

impl From<Bytes> for Base64 {
    fn from(bytes: Bytes) -> Self {
        Self::encode(bytes)
    }
}

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

/// Writes bytes in the URL-safe alphabet without padding (RFC 4648 §5).
pub(crate) fn url_encode(bytes: &[u8]) -> String {
    let text = encode(bytes).replace('+', "-").replace('/', "_");
    text.trim_end_matches('=').to_owned()
}

fn is_base64(text: &str) -> bool {
    decode(text).is_some()
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

#[cfg(test)]
mod tests {
    use bytes::Bytes;

    use super::Base64;
    use crate::wire;

    #[test]
    fn base64_of_every_dialect_is_read() {
        for (text, bytes) in [
            ("", &b""[..]),
            ("Zg==", b"f"),
            ("Zg", b"f"),
            ("Zm8", b"fo"),
            ("Zm8=", b"fo"),
            ("Zm9v\r\nYmE=", b"fooba"),
            ("+/8+", b"\xfb\xff\x3e"),
            ("-_8-", b"\xfb\xff\x3e"),
        ] {
            assert_eq!(Base64::from(text).to_bytes().unwrap(), bytes, "{text}");
        }
    }

    #[test]
    fn bytes_become_base64() {
        let all: Vec<u8> = (0..=255).collect();
        let text = Base64::encode(&all);
        assert_eq!(text.to_bytes().unwrap(), all);
        assert_eq!(Base64::from(all.as_slice()), text);
        assert_eq!(Base64::from(Bytes::from(all.clone())), text);
        assert_eq!(Base64::from(all), text);
        assert_eq!(wire::to_string(&Base64::from(b"fo")).unwrap(), "\"Zm8=\"");
    }

    #[test]
    fn broken_base64_fails_only_when_its_bytes_are_asked_for() {
        for text in ["Z", "Zg=a", "Z$==", "Zm9vY"] {
            let json = format!("\"{text}\"");
            let broken: Base64 = wire::from_str(&json).unwrap();
            assert_eq!(wire::to_string(&broken).unwrap(), json);
            assert!(broken.to_bytes().is_err(), "{text}");
        }
    }
}
