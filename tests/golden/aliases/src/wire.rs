//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            tags: Vec::new(),
            lines: None,
            labels: None,
            at: None,
            anything: None,
            other: None,
        };
        object.read_required("id", &mut value.id);
        object.read_required("tags", &mut value.tags);
        object.read("lines", &mut value.lines);
        object.read("labels", &mut value.labels);
        object.read_nullable("at", &mut value.at);
        object.read("anything", &mut value.anything);
        object.read("other", &mut value.other);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("tags", &self.tags);
        object.optional("lines", &self.lines);
        object.optional("labels", &self.labels);
        object.nullable("at", &self.at);
        object.optional("anything", &self.anything);
        object.optional("other", &self.other);
        object.end();
    }
}

connector_runtime::model!(model::Note);
