//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::QueryBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("word", &mut value.word);
        object.finish(value)
    }
}

impl Encode for model::QueryBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("word", &self.word);
        object.end();
    }
}

connector_runtime::model!(model::QueryBody);
