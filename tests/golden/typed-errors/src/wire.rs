//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::GetNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::GetNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::ErrorBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("after", &mut value.after);
        object.finish(value)
    }
}

impl Encode for model::ErrorBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("after", &self.after);
        object.end();
    }
}

impl Decode for model::Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            message: String::new(),
            code: None,
        };
        object.read_required("message", &mut value.message);
        object.read("code", &mut value.code);
        object.finish(value)
    }
}

impl Encode for model::Problem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("message", &self.message);
        object.optional("code", &self.code);
        object.end();
    }
}

connector_runtime::model!(model::GetNoteResponse, model::ErrorBody, model::Problem);
