//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateNoteBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.end();
    }
}

impl Decode for model::CreateNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::AskBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("query", "{ notes { title } }");
        let mut value = Self::default();
        object.read("variables", &mut value.variables);
        object.finish(value)
    }
}

impl Encode for model::AskBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("query", "{ notes { title } }");
        object.optional("variables", &self.variables);
        object.end();
    }
}

connector_runtime::model!(
    model::CreateNoteBody,
    model::CreateNoteResponse,
    model::AskBody,
);
