//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            tags: object.required("tags")?,
            labels: object.optional("labels")?,
            at: object.nullable("at")?,
            anything: object.optional("anything")?,
            other: object.optional("other")?,
        })
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("tags", &self.tags);
        object.optional("labels", &self.labels);
        object.nullable("at", &self.at);
        object.optional("anything", &self.anything);
        object.optional("other", &self.other);
        object.end();
    }
}

connector_runtime::serde_bridge!(model::Note);
