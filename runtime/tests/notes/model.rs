//! The model part of a generated crate, written by hand.

use std::collections::BTreeMap;

use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};
use connector_runtime::{DateTime, Value};

#[derive(Clone)]
pub(crate) struct Note {
    pub(crate) id: String,
    pub(crate) text: Option<String>,
    pub(crate) parent: Option<Box<Note>>,
    pub(crate) due: Option<Option<DateTime>>,
    pub(crate) level: Level,
    pub(crate) tags: Vec<String>,
    pub(crate) labels: Option<BTreeMap<String, String>>,
    pub(crate) additional: BTreeMap<String, Value>,
}

impl Decode for Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            text: object.optional("text")?,
            parent: object.optional("parent")?,
            due: object.nullable("due")?,
            level: object.required("level")?,
            tags: object.required("tags")?,
            labels: object.optional("labels")?,
            additional: object.rest()?,
        })
    }
}

impl Encode for Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("text", &self.text);
        object.optional("parent", &self.parent);
        object.nullable("due", &self.due);
        object.field("level", &self.level);
        object.field("tags", &self.tags);
        object.optional("labels", &self.labels);
        object.rest(&self.additional);
        object.end();
    }
}

#[derive(Clone)]
pub(crate) struct NotePage {
    pub(crate) data: Vec<Note>,
    pub(crate) next: Option<String>,
}

impl Decode for NotePage {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            data: object.required("data")?,
            next: object.required("next")?,
        })
    }
}

impl Encode for NotePage {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("data", &self.data);
        object.field("next", &self.next);
        object.end();
    }
}

#[derive(Clone, Debug, PartialEq)]
pub(crate) struct Problem {
    pub(crate) message: String,
}

impl Decode for Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            message: object.required("message")?,
        })
    }
}

connector_runtime::model!(Note, NotePage);

#[derive(Clone, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) enum NoteState {
    Open,
    Done,
    Unknown(String),
}

impl NoteState {
    pub(crate) fn as_str(&self) -> &str {
        match self {
            Self::Open => "open",
            Self::Done => "done",
            Self::Unknown(value) => value,
        }
    }
}

impl From<&str> for NoteState {
    fn from(value: &str) -> Self {
        match value {
            "open" => Self::Open,
            "done" => Self::Done,
            _ => Self::Unknown(value.to_owned()),
        }
    }
}

connector_runtime::string_enum!(NoteState);

#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
#[non_exhaustive]
pub(crate) enum Level {
    Low,
    High,
    Unknown(i64),
}

impl Level {
    pub(crate) fn as_i64(self) -> i64 {
        match self {
            Self::Low => 1,
            Self::High => 2,
            Self::Unknown(value) => value,
        }
    }
}

impl From<i64> for Level {
    fn from(value: i64) -> Self {
        match value {
            1 => Self::Low,
            2 => Self::High,
            _ => Self::Unknown(value),
        }
    }
}

connector_runtime::integer_enum!(Level);

#[derive(Clone, Debug, PartialEq)]
#[non_exhaustive]
pub(crate) enum Attachment {
    Link { url: String },
    Unknown(Value),
}

impl Decode for Attachment {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("link") => Ok(Self::Link {
                url: node.object()?.required("url")?,
            }),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for Attachment {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Link { url } => {
                let mut object = to.object();
                object.field("kind", "link");
                object.field("url", url);
                object.end();
            }
            Self::Unknown(value) => value.encode(to),
        }
    }
}
