//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            stars: object.optional("stars")?,
            text: object.optional("text")?,
            state: object.optional("state")?,
            tags: object.optional("tags")?,
        })
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

connector_runtime::serde_bridge!(model::Note);

connector_runtime::string_enum!(model::NoteState);
