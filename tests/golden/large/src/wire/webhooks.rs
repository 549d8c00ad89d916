//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::NoteChange {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("note", &mut value.note);
        object.read("by", &mut value.by);
        object.finish(value)
    }
}

impl Encode for model::NoteChange {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("note", &self.note);
        object.optional("by", &self.by);
        object.end();
    }
}

connector_runtime::model!(model::NoteChange);
