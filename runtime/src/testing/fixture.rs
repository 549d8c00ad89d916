//! Exchanges as they are written to a file: JSON, one exchange after the other, with bodies as text where they are.

use bytes::Bytes;

use super::shape::Shape;
use crate::text::Base64;
use crate::transport::{Failure, TransportError};
use crate::wire::{Decode, DecodeError, Encode, Node, ObjectWriter, Writer};

pub(super) struct Fixture {
    pub(super) exchanges: Vec<Exchange>,
}

/// A request with what came of it.
#[derive(Clone)]
pub(super) struct Exchange {
    pub(super) request: Shape,
    pub(super) outcome: Outcome,
}

#[derive(Clone)]
pub(super) enum Outcome {
    Answer(Answer),
    Failure(Failure),
}

#[derive(Clone)]
pub(super) struct Answer {
    pub(super) status: u16,
    pub(super) headers: Vec<Vec<String>>,
    pub(super) body: Bytes,
}

const FAILURES: [(Failure, &str); 3] = [
    (Failure::Connect, "no connection"),
    (Failure::Timeout, "timeout"),
    (Failure::Other, "lost connection"),
];

impl Outcome {
    pub(super) fn replay(&self) -> Result<http::Response<Bytes>, TransportError> {
        const WHY: &str = "as it was recorded";
        let answer = match self {
            Self::Answer(answer) => answer,
            Self::Failure(Failure::Connect) => return Err(TransportError::connect(WHY)),
            Self::Failure(Failure::Timeout) => return Err(TransportError::timeout(WHY)),
            Self::Failure(_) => return Err(TransportError::other(WHY)),
        };
        let mut response = http::Response::builder().status(answer.status);
        for header in &answer.headers {
            if let [name, value] = header.as_slice() {
                response = response.header(name, value);
            }
        }
        let response = response.body(answer.body.clone());
        response.map_err(TransportError::refused)
    }
}

/// A body as text, or in Base64 where it is none.
struct Body<'a>(&'a Bytes);

impl Body<'_> {
    fn read(object: &Node<'_>) -> Result<Bytes, DecodeError> {
        match (object.get("body"), object.get("base64")) {
            (Some(text), _) => text.text().map(|text| Bytes::from(text.to_owned())),
            (None, Some(text)) => Base64::decode(text)?.to_bytes(),
            (None, None) => Ok(Bytes::new()),
        }
    }

    fn write(&self, to: &mut ObjectWriter<'_>) {
        match str::from_utf8(self.0) {
            Ok("") => {}
            Ok(text) => to.field("body", text),
            Err(_) => to.field("base64", &Base64::encode(self.0)),
        }
    }
}

impl Encode for Fixture {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("exchanges", &self.exchanges);
        object.end();
    }
}

impl Decode for Fixture {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let exchanges = node.object()?.required("exchanges")?;
        Ok(Self { exchanges })
    }
}

impl Encode for Exchange {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("request", &self.request);
        match &self.outcome {
            Outcome::Answer(answer) => object.field("response", answer),
            Outcome::Failure(failure) => {
                let known = FAILURES.iter().find(|(known, _)| known == failure);
                let (_, name) = known.unwrap_or(&FAILURES[2]);
                object.field("failure", *name);
            }
        }
        object.end();
    }
}

impl Decode for Exchange {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let request = object.required("request")?;
        let outcome = match object.optional::<String>("failure")? {
            None => Outcome::Answer(object.required("response")?),
            Some(name) => {
                let known = FAILURES.iter().find(|(_, known)| *known == name);
                let known = known.map(|(failure, _)| Outcome::Failure(*failure));
                known.ok_or_else(|| DecodeError::new("there is no such failure"))?
            }
        };
        Ok(Self { request, outcome })
    }
}

impl Encode for Shape {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("operation", &self.operation);
        object.field("method", &self.method);
        object.field("url", &self.url());
        object.optional("media_type", &self.media_type);
        Body(&self.body).write(&mut object);
        object.end();
    }
}

impl Decode for Shape {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let (operation, method) = (object.optional("operation")?, object.required("method")?);
        let url: String = object.required("url")?;
        let media_type = object.optional("media_type")?;
        let body = Body::read(&node)?;
        Ok(Self::written(operation, method, &url, media_type, body))
    }
}

impl Encode for Answer {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("status", &self.status);
        object.field("headers", &self.headers);
        Body(&self.body).write(&mut object);
        object.end();
    }
}

impl Decode for Answer {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            status: object.required("status")?,
            headers: object.required("headers")?,
            body: Body::read(&node)?,
        })
    }
}
