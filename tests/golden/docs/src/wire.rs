//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Texts {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            brackets: object.optional("brackets")?,
            links: object.optional("links")?,
            fence: object.optional("fence")?,
            indented: object.optional("indented")?,
            comment: object.optional("comment")?,
            title_only: object.optional("title-only")?,
            same: object.optional("same")?,
            table: object.optional("table")?,
        })
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

connector_runtime::serde_bridge!(model::Texts);
