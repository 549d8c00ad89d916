//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Delivery {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            stamp: None,
            size: None,
            weight: None,
            value: None,
            kind: String::new(),
            note: None,
            language: None,
        };
        object.read("stamp", &mut value.stamp);
        object.read("size", &mut value.size);
        object.read("weight", &mut value.weight);
        object.read("value", &mut value.value);
        object.read_required("kind", &mut value.kind);
        object.read("note", &mut value.note);
        object.read("language", &mut value.language);
        object.finish(value)
    }
}

impl Encode for model::Delivery {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("stamp", &self.stamp);
        object.optional("size", &self.size);
        object.optional("weight", &self.weight);
        object.optional("value", &self.value);
        object.field("kind", &self.kind);
        object.optional("note", &self.note);
        object.optional("language", &self.language);
        object.end();
    }
}

connector_runtime::model!(model::Delivery);
