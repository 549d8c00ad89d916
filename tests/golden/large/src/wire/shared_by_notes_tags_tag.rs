//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Tag {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("colour", &mut value.colour);
        object.finish(value)
    }
}

impl Encode for model::Tag {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("colour", &self.colour);
        object.end();
    }
}

connector_runtime::model!(model::Tag);
