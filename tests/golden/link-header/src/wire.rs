//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::SearchResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("total", &mut value.total);
        object.read("notes", &mut value.notes);
        object.finish(value)
    }
}

impl Encode for model::SearchResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("total", &self.total);
        object.optional("notes", &self.notes);
        object.end();
    }
}

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

connector_runtime::model!(model::SearchResponse, model::Note);
