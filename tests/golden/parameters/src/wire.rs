//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            size: None,
        };
        object.read_required("text", &mut value.text);
        object.read("size", &mut value.size);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.optional("size", &self.size);
        object.end();
    }
}

connector_runtime::model!(model::Note);
