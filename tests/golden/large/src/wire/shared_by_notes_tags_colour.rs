//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Colour {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("red", &mut value.red);
        object.read("green", &mut value.green);
        object.read("blue", &mut value.blue);
        object.finish(value)
    }
}

impl Encode for model::Colour {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("red", &self.red);
        object.optional("green", &self.green);
        object.optional("blue", &self.blue);
        object.end();
    }
}

connector_runtime::model!(model::Colour);
