//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::PutBlocksBodyItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("type") {
            Some("text") => Decode::decode(node).map(Self::Text),
            Some("image" | "picture") => Decode::decode(node).map(Self::Image),
            Some("rule") => Decode::decode(node).map(Self::Rule),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::PutBlocksBodyItem {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(to),
            Self::Image(value) => value.encode(to),
            Self::Rule(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::PutBlocksBodyItemTextBlock {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("type", "text");
        let mut value = Self {
            text: String::new(),
        };
        object.read_required("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::PutBlocksBodyItemTextBlock {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("type", "text");
        object.field("text", &self.text);
        object.end();
    }
}

impl Decode for model::PutBlocksBodyItemImage {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            r#type: object.required("type")?,
            url: String::new(),
        };
        object.read_required("url", &mut value.url);
        object.finish(value)
    }
}

impl Encode for model::PutBlocksBodyItemImage {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("type", &self.r#type);
        object.field("url", &self.url);
        object.end();
    }
}

impl Decode for model::PutBlocksBodyItemRule {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("type", "rule");
        let value = Self {};
        object.finish(value)
    }
}

impl Encode for model::PutBlocksBodyItemRule {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("type", "rule");
        object.end();
    }
}

impl Decode for model::Event {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("event") {
            Some("note.created") => Decode::decode(node).map(Self::NoteCreated),
            Some("note.removed") => Decode::decode(node).map(Self::NoteRemoved),
            Some("notes.counted") => Decode::decode(node).map(Self::NotesCounted),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Event {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::NoteCreated(value) => value.encode(to),
            Self::NoteRemoved(value) => value.encode(to),
            Self::NotesCounted(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Created {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("event", "note.created");
        let mut value = Self { id: String::new() };
        object.read_required("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Created {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("event", "note.created");
        object.field("id", &self.id);
        object.end();
    }
}

impl Decode for model::Removed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("event", "note.removed");
        let mut value = Self {
            id: String::new(),
            at: None,
        };
        object.read_required("id", &mut value.id);
        object.read("at", &mut value.at);
        object.finish(value)
    }
}

impl Encode for model::Removed {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("event", "note.removed");
        object.field("id", &self.id);
        object.optional("at", &self.at);
        object.end();
    }
}

impl Decode for model::Counted {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("event", "notes.counted");
        let mut value = Self { count: 0 };
        object.read_required("count", &mut value.count);
        object.finish(value)
    }
}

impl Encode for model::Counted {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("event", "notes.counted");
        object.field("count", &self.count);
        object.end();
    }
}

connector_runtime::model!(
    model::PutBlocksBodyItem,
    model::PutBlocksBodyItemTextBlock,
    model::PutBlocksBodyItemImage,
    model::PutBlocksBodyItemRule,
    model::Event,
    model::Created,
    model::Removed,
    model::Counted,
);

connector_runtime::string_enum!(model::PutBlocksBodyItemImageType);
