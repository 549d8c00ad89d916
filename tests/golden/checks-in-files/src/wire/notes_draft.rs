//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::NoteDraft {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("line1", &mut value.line1);
        object.read("line2", &mut value.line2);
        object.read("line3", &mut value.line3);
        object.read("line4", &mut value.line4);
        object.read("line5", &mut value.line5);
        object.finish(value)
    }
}

impl Encode for model::NoteDraft {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("line1", &self.line1);
        object.optional("line2", &self.line2);
        object.optional("line3", &self.line3);
        object.optional("line4", &self.line4);
        object.optional("line5", &self.line5);
        object.end();
    }
}

connector_runtime::model!(model::NoteDraft);
