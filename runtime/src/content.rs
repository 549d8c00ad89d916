use std::fmt::{self, Debug, Formatter};
use std::str::Utf8Error;

use bytes::Bytes;

use crate::text::base64;
use crate::wire::{self, Decode, DecodeError, Encode, Node, Writer};

/// A body of no declared shape: a file, or whatever the service sends.
///
/// As a part of a JSON document it is text; a value of another kind is kept as JSON, and bytes that are no text are written
/// as base64.
#[derive(Clone, PartialEq, Eq)]
pub struct Content {
    media_type: Option<String>,
    bytes: Bytes,
}

const JSON: &str = "application/json";

impl Content {
    /// Bytes of a media type.
    pub fn new(media_type: impl Into<String>, bytes: impl Into<Bytes>) -> Self {
        Self {
            media_type: Some(media_type.into()),
            bytes: bytes.into(),
        }
    }

    pub(crate) fn of_reply(media_type: Option<&str>, bytes: Bytes) -> Self {
        Self {
            media_type: media_type.map(str::to_owned),
            bytes,
        }
    }

    /// The media type, with its parameters.
    #[must_use]
    pub fn media_type(&self) -> Option<&str> {
        self.media_type.as_deref()
    }

    /// The bytes.
    #[must_use]
    pub fn bytes(&self) -> &Bytes {
        &self.bytes
    }

    /// The bytes as text.
    ///
    /// # Errors
    ///
    /// When they are not UTF-8.
    pub fn text(&self) -> Result<&str, Utf8Error> {
        std::str::from_utf8(&self.bytes)
    }

    /// The bytes as JSON, whatever their media type says: as a type of your own that reads it, or as a
    /// [`Value`](crate::Value).
    ///
    /// ```
    /// use connector_runtime::Content;
    /// use connector_runtime::{Value, wire::DecodeError};
    ///
    /// let content = Content::from(r#"{"id": "n1"}"#);
    /// let value: Value = content.json()?;
    /// assert_eq!(value.to_string(), r#"{"id":"n1"}"#);
    /// # Ok::<(), DecodeError>(())
    /// ```
    ///
    /// # Errors
    ///
    /// When they are no JSON, or JSON of another shape.
    pub fn json<T: Decode>(&self) -> Result<T, DecodeError> {
        wire::from_slice(&self.bytes)
    }

    /// The bytes.
    #[must_use]
    pub fn into_bytes(self) -> Bytes {
        self.bytes
    }
}

macro_rules! content_from {
    ($($type:ty),*) => {$(
        /// Bytes of no known media type.
        impl From<$type> for Content {
            fn from(bytes: $type) -> Self {
                Self {
                    media_type: None,
                    bytes: bytes.into(),
                }
            }
        }
    )*};
}

content_from!(Bytes, Vec<u8>, String, &'static str);

impl From<Content> for Bytes {
    fn from(content: Content) -> Self {
        content.bytes
    }
}

impl Decode for Content {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.as_str() {
            Some(text) => Ok(text.to_owned().into()),
            None => wire::to_vec(&node)
                .map(|json| Self::new(JSON, json))
                .map_err(|error| DecodeError::new(error.to_string())),
        }
    }
}

impl Encode for Content {
    fn encode(&self, to: &mut Writer) {
        match str::from_utf8(&self.bytes) {
            Ok(json) if self.media_type() == Some(JSON) => to.json(json),
            Ok(text) => to.string(text),
            Err(_) => to.string(&base64::encode(&self.bytes)),
        }
    }
}

crate::serde_bridge!(Content);

impl Debug for Content {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        write!(
            f,
            "Content({}, {} bytes)",
            self.media_type().unwrap_or("no media type"),
            self.bytes.len()
        )
    }
}

/// A media type without its parameters.
pub(crate) fn essence(media_type: &str) -> &str {
    media_type.split(';').next().unwrap_or_default().trim()
}

/// Whether a media type is one of JSON (RFC 6839 §3.1).
pub(crate) fn is_json(media_type: &str) -> bool {
    let essence = essence(media_type);
    essence.eq_ignore_ascii_case(JSON)
        || essence.eq_ignore_ascii_case("text/json")
        || essence
            .rsplit_once('+')
            .is_some_and(|(_, suffix)| suffix.eq_ignore_ascii_case("json"))
}

#[cfg(test)]
mod tests {
    use super::Content;
    use crate::wire;

    #[test]
    fn content_in_a_document_keeps_its_look() {
        for json in [r#""a\"b""#, "7.50", r#"{"a":[1,null]}"#, "true"] {
            let content: Content = wire::from_str(json).unwrap();
            assert_eq!(wire::to_string(&content).unwrap(), json);
        }
        let text: Content = wire::from_str("\"text\"").unwrap();
        assert_eq!(text, "text".into());
        let broken = Content::new("application/json", "{");
        assert_eq!(wire::to_string(&broken).unwrap(), "\"{\"");
        assert_eq!(
            wire::to_string(&Content::from(vec![0xff])).unwrap(),
            "\"/w==\""
        );
    }
}
