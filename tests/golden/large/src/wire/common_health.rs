//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Health {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("well", &mut value.well);
        object.read("problem", &mut value.problem);
        object.finish(value)
    }
}

impl Encode for model::Health {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("well", &self.well);
        object.optional("problem", &self.problem);
        object.end();
    }
}

connector_runtime::model!(model::Health);
