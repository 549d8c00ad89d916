//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Notebook {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("parent", &mut value.parent);
        object.read("colour", &mut value.colour);
        object.read("notes", &mut value.notes);
        object.finish(value)
    }
}

impl Encode for model::Notebook {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("parent", &self.parent);
        object.optional("colour", &self.colour);
        object.optional("notes", &self.notes);
        object.end();
    }
}

connector_runtime::model!(model::Notebook);
