//! How the types are written and read, and by that shown and compared.

use super::super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            title: String::new(),
        };
        object.read_required("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::Problem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("title", &self.title);
        object.end();
    }
}

connector_runtime::model!(model::Problem);
