//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Event {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            kind: object.required("kind")?,
            note: object.required("note")?,
            by: None,
        };
        object.read("by", &mut value.by);
        object.finish(value)
    }
}

impl Encode for model::Event {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", &self.kind);
        object.field("note", &self.note);
        object.optional("by", &self.by);
        object.end();
    }
}

impl Decode for model::EventBy {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::EventBy {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            text: None,
        };
        object.read_required("id", &mut value.id);
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(model::Event, model::EventBy, model::Note);

connector_runtime::string_enum!(model::EventKind);
