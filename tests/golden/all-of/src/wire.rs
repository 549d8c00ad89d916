//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Base {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            kind: object.optional("kind")?,
        })
    }
}

impl Encode for model::Base {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.end();
    }
}

impl Decode for model::Merged {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            kind: object.optional("kind")?,
            size: object.required("size")?,
            own: object.required("own")?,
            late: object.required("late")?,
            name: object.optional("name")?,
        })
    }
}

impl Encode for model::Merged {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.field("size", &self.size);
        object.field("own", &self.own);
        object.field("late", &self.late);
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Holder {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            described: object.optional("described")?,
            nullable: object.nullable("nullable")?,
            renamed: object.optional("renamed")?,
            extended: object.optional("extended")?,
        })
    }
}

impl Encode for model::Holder {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("described", &self.described);
        object.nullable("nullable", &self.nullable);
        object.optional("renamed", &self.renamed);
        object.optional("extended", &self.extended);
        object.end();
    }
}

impl Decode for model::HolderExtended {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            id: object.required("id")?,
            kind: object.optional("kind")?,
            more: object.optional("more")?,
        })
    }
}

impl Encode for model::HolderExtended {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.optional("more", &self.more);
        object.end();
    }
}

connector_runtime::serde_bridge!(
    model::Base,
    model::Merged,
    model::Holder,
    model::HolderExtended,
);
