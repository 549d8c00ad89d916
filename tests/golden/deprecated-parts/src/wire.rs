//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Old {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("old", &mut value.old);
        object.read("new", &mut value.new);
        object.read("state", &mut value.state);
        object.finish(value)
    }
}

impl Encode for model::Old {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("old", &self.old);
        object.optional("new", &self.new);
        object.optional("state", &self.state);
        object.end();
    }
}

connector_runtime::model!(model::Old);

connector_runtime::string_enum!(model::State);
