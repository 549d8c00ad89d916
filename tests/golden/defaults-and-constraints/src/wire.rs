//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("stars", &mut value.stars);
        object.read("text", &mut value.text);
        object.read("state", &mut value.state);
        object.read("tags", &mut value.tags);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("stars", &self.stars);
        object.optional("text", &self.text);
        object.optional("state", &self.state);
        object.optional("tags", &self.tags);
        object.end();
    }
}

connector_runtime::model!(model::Note);

connector_runtime::string_enum!(model::NoteState);
