//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Holder {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            required: String::new(),
            both: None,
            nullable: None,
            optional: None,
            listed: None,
            items: None,
            anything: None,
            alternative: None,
            part: None,
        };
        object.read_required("required", &mut value.required);
        object.read_required("both", &mut value.both);
        object.read_nullable("nullable", &mut value.nullable);
        object.read("optional", &mut value.optional);
        object.read_nullable("listed", &mut value.listed);
        object.read("items", &mut value.items);
        object.read("anything", &mut value.anything);
        object.read("alternative", &mut value.alternative);
        object.read_nullable("part", &mut value.part);
        object.finish(value)
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
        object.optional("alternative", &self.alternative);
        object.nullable("part", &self.part);
        object.end();
    }
}

impl Decode for model::Part {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Part {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(model::Holder, model::Part);
