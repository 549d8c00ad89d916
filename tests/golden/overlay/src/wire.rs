//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: None,
            size: 0,
            author: None,
        };
        object.read("text", &mut value.text);
        object.read_required("size", &mut value.size);
        object.read("author", &mut value.author);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.field("size", &self.size);
        object.optional("author", &self.author);
        object.end();
    }
}

impl Decode for model::Draft {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.read("size", &mut value.size);
        object.finish(value)
    }
}

impl Encode for model::Draft {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.optional("size", &self.size);
        object.end();
    }
}

connector_runtime::model!(model::Note, model::Draft);
