//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Order {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
            address: None,
            lines: None,
            note: None,
        };
        object.read_required("name", &mut value.name);
        object.read("address", &mut value.address);
        object.read("lines", &mut value.lines);
        object.read("note", &mut value.note);
        object.finish(value)
    }
}

impl Encode for model::Order {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.optional("address", &self.address);
        object.optional("lines", &self.lines);
        object.optional("note", &self.note);
        object.end();
    }
}

impl Decode for model::OrderAddress {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("town", &mut value.town);
        object.finish(value)
    }
}

impl Encode for model::OrderAddress {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("town", &self.town);
        object.end();
    }
}

impl Decode for model::OrderLine {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("item", &mut value.item);
        object.finish(value)
    }
}

impl Encode for model::OrderLine {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("item", &self.item);
        object.end();
    }
}

connector_runtime::model!(model::Order, model::OrderAddress, model::OrderLine);
