//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("described", &mut value.described);
        object.read("text", &mut value.text);
        object.read("read", &mut value.read);
        object.read("extended", &mut value.extended);
        object.read("required", &mut value.required);
        object.read("limited", &mut value.limited);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("described", &self.described);
        object.optional("text", &self.text);
        object.optional("read", &self.read);
        object.optional("extended", &self.extended);
        object.optional("required", &self.required);
        object.optional("limited", &self.limited);
        object.end();
    }
}

impl Decode for model::AllExtended {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: None,
            more: String::new(),
        };
        object.read("id", &mut value.id);
        object.read_required("more", &mut value.more);
        object.finish(value)
    }
}

impl Encode for model::AllExtended {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.field("more", &self.more);
        object.end();
    }
}

impl Decode for model::Item {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Item {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

connector_runtime::model!(model::All, model::AllExtended, model::Item);
