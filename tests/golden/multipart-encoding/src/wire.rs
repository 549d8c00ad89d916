//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::About {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("author", &mut value.author);
        object.finish(value)
    }
}

impl Encode for model::About {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("author", &self.author);
        object.end();
    }
}

connector_runtime::model!(model::About);
