//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::User {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("name", &mut value.name);
        object.read("manager", &mut value.manager);
        object.finish(value)
    }
}

impl Encode for model::User {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("name", &self.name);
        object.optional("manager", &self.manager);
        object.end();
    }
}

connector_runtime::model!(model::User);
