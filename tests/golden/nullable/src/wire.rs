//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Holder {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            required: object.required("required")?,
            both: object.required("both")?,
            nullable: object.nullable("nullable")?,
            optional: object.optional("optional")?,
            listed: object.nullable("listed")?,
            items: object.optional("items")?,
            anything: object.optional("anything")?,
            part: object.nullable("part")?,
        })
    }
}

impl Encode for model::Holder {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("required", &self.required);
        object.field("both", &self.both);
        object.nullable("nullable", &self.nullable);
        object.optional("optional", &self.optional);
        object.nullable("listed", &self.listed);
        object.optional("items", &self.items);
        object.optional("anything", &self.anything);
        object.nullable("part", &self.part);
        object.end();
    }
}

impl Decode for model::Part {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            text: object.optional("text")?,
        })
    }
}

impl Encode for model::Part {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::serde_bridge!(model::Holder, model::Part);
