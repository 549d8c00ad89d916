//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Point {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            x: 0,
            at: None,
            tags: None,
        };
        object.read_required("x", &mut value.x);
        object.read("at", &mut value.at);
        object.read("tags", &mut value.tags);
        object.finish(value)
    }
}

impl Encode for model::Point {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("x", &self.x);
        object.optional("at", &self.at);
        object.optional("tags", &self.tags);
        object.end();
    }
}

connector_runtime::model!(model::Point);
