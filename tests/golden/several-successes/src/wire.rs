//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
        };
        object.read_required("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.end();
    }
}

impl Decode for model::Ticket {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { number: 0 };
        object.read_required("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::Ticket {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("number", &self.number);
        object.end();
    }
}

connector_runtime::model!(model::Note, model::Ticket);
