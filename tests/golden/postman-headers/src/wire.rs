//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateNoteBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.end();
    }
}

connector_runtime::model!(model::CreateNoteBody);
