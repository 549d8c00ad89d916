use std::borrow::Cow;
use std::fmt::{self, Debug, Formatter};

use bytes::Bytes;
use http::{HeaderMap, StatusCode, header};

use crate::content::{self, Content};
use crate::error::{Error, Kind};
use crate::redact::Secrets;
use crate::sequence;
#[cfg(feature = "xml")]
use crate::wire::xml;
use crate::wire::{self, Decode, DecodeError};

/// What a service answered: status, headers and the whole body.
#[derive(Clone)]
pub struct Reply {
    pub(crate) operation: Cow<'static, str>,
    pub(crate) attempts: u32,
    pub(crate) status: StatusCode,
    pub(crate) headers: HeaderMap,
    pub(crate) body: Bytes,
    /// How the answer looks if it comes in XML.
    #[cfg(feature = "xml")]
    pub(crate) xml_shape: Option<&'static xml::Shape>,
    /// What the request carried and no error shows.
    pub(crate) secrets: Secrets,
}

/// The headers in which services tell the id of a request.
const REQUEST_IDS: [&str; 6] = [
    "x-request-id",
    "x-ms-request-id",
    "request-id",
    "x-correlation-id",
    "x-amzn-requestid",
    "x-amz-request-id",
];

impl Reply {
    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.status.as_u16()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        &self.headers
    }

    /// The id by which the service knows the request, if it tells one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        REQUEST_IDS
            .iter()
            .find_map(|name| self.headers.get(*name)?.to_str().ok())
    }

    /// The body as it came.
    #[must_use]
    pub fn body(&self) -> &Bytes {
        &self.body
    }

    /// The body read from JSON, if it has that shape.
    #[must_use]
    pub fn decode<T: Decode>(&self) -> Option<T> {
        wire::from_slice(&self.body).ok()
    }

    /// The body read from JSON, or from XML if that is what the request asked for. No body is read as `null` where that may
    /// come.
    ///
    /// # Errors
    /// When it is no JSON or has another shape.
    pub fn json<T: Decode>(&self) -> Result<T, Error> {
        #[cfg(feature = "xml")]
        if let Some(shape) = self.xml_shape {
            return self.xml(shape);
        }
        if self.has_no_body()
            && let Ok(nothing) = wire::from_slice(b"null")
        {
            return Ok(nothing);
        }
        wire::from_slice(&self.body).map_err(|error| self.does_not_fit(error))
    }

    /// The body read from XML of a shape, or from JSON if it is that.
    ///
    /// # Errors
    /// When it is no XML or has another shape; the place in the error is that in JSON.
    #[cfg(feature = "xml")]
    pub fn xml<T: Decode>(&self, shape: &'static xml::Shape) -> Result<T, Error> {
        self.read_xml(shape)
            .map_err(|error| self.does_not_fit(error))
    }

    /// The body read from XML of a shape, or from JSON if it is that, if it has that shape.
    #[cfg(feature = "xml")]
    #[must_use]
    pub fn decode_xml<T: Decode>(&self, shape: &'static xml::Shape) -> Option<T> {
        self.read_xml(shape).ok()
    }

    #[cfg(feature = "xml")]
    fn read_xml<T: Decode>(&self, shape: &'static xml::Shape) -> Result<T, DecodeError> {
        if self.is_json() {
            wire::from_slice(&self.body)
        } else {
            xml::from_slice(&self.body, shape)
        }
    }

    /// The body read as JSON values that stand one after the other, by its media type: one to a line (`application/jsonl`,
    /// `application/x-ndjson`), as a text sequence (`application/json-seq`, RFC 7464), as the data of events
    /// (`text/event-stream`; the event `[DONE]` ends it), or else as the items of one array. No body is no values.
    ///
    /// # Errors
    /// When a value is no JSON or has another shape; the text names it by its place: `$[3].id`.
    pub fn sequence<T: Decode>(&self) -> Result<Vec<T>, Error> {
        sequence::decode(&self.body, self.media_type()).map_err(|error| self.does_not_fit(error))
    }

    #[cold]
    pub(crate) fn does_not_fit(&self, error: DecodeError) -> Error {
        let what = format!(
            "{} with a body that does not fit{}",
            self.status,
            self.not_json()
        );
        let hide = |text: &str| self.secrets.hide(text.as_bytes(), usize::MAX);
        Error::of_reply(Kind::Decode, self.clone(), what).caused_by(error.reworded(hide))
    }

    /// The body as text: the content of a JSON string if it is declared to be JSON and is one, else all of it.
    ///
    /// # Errors
    /// When the body is not UTF-8.
    pub fn text(&self) -> Result<String, Error> {
        if self.is_json()
            && let Some(text) = self.decode()
        {
            return Ok(text);
        }
        String::from_utf8(self.body.to_vec()).map_err(|error| {
            let what = format!("{} with a body that is no text", self.status);
            Error::of_reply(Kind::Decode, self.clone(), what).caused_by(error.utf8_error())
        })
    }

    /// The body as it came, with its media type.
    #[must_use]
    pub fn content(&self) -> Content {
        Content::of_reply(self.media_type(), self.body.clone())
    }

    /// The error which says that the definition does not declare this status.
    #[must_use]
    pub fn undeclared(&self) -> Error {
        let what = format!(
            "the service answered {}, which the definition does not declare",
            self.status
        );
        Error::of_reply(Kind::Status, self.clone(), what)
    }

    pub(crate) fn has_no_body(&self) -> bool {
        self.body.is_empty() || matches!(self.status(), 204 | 205 | 304)
    }

    pub(crate) fn media_type(&self) -> Option<&str> {
        self.headers.get(header::CONTENT_TYPE)?.to_str().ok()
    }

    fn is_json(&self) -> bool {
        self.media_type().is_some_and(content::is_json)
    }

    fn not_json(&self) -> String {
        match self.media_type() {
            Some(media_type) if !self.is_json() => format!(" ({media_type})"),
            _ => String::new(),
        }
    }
}

impl Debug for Reply {
    fn fmt(&self, f: &mut Formatter<'_>) -> fmt::Result {
        let mut reply = f.debug_struct("Reply");
        reply
            .field("operation", &self.operation)
            .field("status", &self.status())
            .field("request_id", &self.request_id());
        reply
            .field("body", &format_args!("{} bytes", self.body.len()))
            .finish_non_exhaustive()
    }
}

/// An answer of which the service can give several kinds, told apart by their status.
pub trait Outcome: Sized {
    /// Reads the answer of a status that means success.
    ///
    /// # Errors
    /// When the body does not fit, or for a status that is not declared ([`Reply::undeclared`]).
    fn from_reply(reply: &Reply) -> Result<Self, Error>;
}

/// What an operation answers when it fails, as far as the definition says.
pub trait ApiError: Sized {
    /// The operation, by the definition's name for it.
    const OPERATION: &'static str;

    /// Reads the answer of a status that does not mean success; `None` when the definition says nothing of it.
    fn from_reply(reply: &Reply) -> Option<Self>;
}

/// An answer with everything that came with it.
#[derive(Clone, Debug)]
pub struct Response<T> {
    pub(crate) value: T,
    pub(crate) reply: Reply,
}

impl<T> Response<T> {
    /// The status code.
    #[must_use]
    pub fn status(&self) -> u16 {
        self.reply.status()
    }

    /// The headers.
    #[must_use]
    pub fn headers(&self) -> &HeaderMap {
        self.reply.headers()
    }

    /// The id by which the service knows the request, if it tells one.
    #[must_use]
    pub fn request_id(&self) -> Option<&str> {
        self.reply.request_id()
    }

    /// How often the request was sent.
    #[must_use]
    pub fn attempts(&self) -> u32 {
        self.reply.attempts
    }

    /// The answer.
    #[must_use]
    pub fn body(&self) -> &T {
        &self.value
    }

    /// The answer.
    #[must_use]
    pub fn into_body(self) -> T {
        self.value
    }

    /// The body as it came.
    #[must_use]
    pub fn raw(&self) -> &Bytes {
        self.reply.body()
    }
}
