//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Texts {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("brackets", &mut value.brackets);
        object.read("links", &mut value.links);
        object.read("fence", &mut value.fence);
        object.read("indented", &mut value.indented);
        object.read("comment", &mut value.comment);
        object.read("title-only", &mut value.title_only);
        object.read("same", &mut value.same);
        object.read("table", &mut value.table);
        object.finish(value)
    }
}

impl Encode for model::Texts {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("brackets", &self.brackets);
        object.optional("links", &self.links);
        object.optional("fence", &self.fence);
        object.optional("indented", &self.indented);
        object.optional("comment", &self.comment);
        object.optional("title-only", &self.title_only);
        object.optional("same", &self.same);
        object.optional("table", &self.table);
        object.end();
    }
}

connector_runtime::model!(model::Texts);
