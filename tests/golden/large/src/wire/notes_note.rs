//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            state: None,
            tags: None,
            written: None,
        };
        object.read_required("text", &mut value.text);
        object.read("state", &mut value.state);
        object.read("tags", &mut value.tags);
        object.read("written", &mut value.written);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.optional("state", &self.state);
        object.optional("tags", &self.tags);
        object.optional("written", &self.written);
        object.end();
    }
}

connector_runtime::model!(model::Note);
