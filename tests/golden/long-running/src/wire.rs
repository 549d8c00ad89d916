//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { id: String::new() };
        object.read_required("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.end();
    }
}

impl Decode for model::Job {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("status", &mut value.status);
        object.finish(value)
    }
}

impl Encode for model::Job {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("status", &self.status);
        object.end();
    }
}

impl Decode for model::Export {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { count: 0 };
        object.read_required("count", &mut value.count);
        object.finish(value)
    }
}

impl Encode for model::Export {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("count", &self.count);
        object.end();
    }
}

connector_runtime::model!(model::Note, model::Job, model::Export);
