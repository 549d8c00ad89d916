//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::ResponsesThatAreNoneResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::ResponsesThatAreNoneResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::ABodyWithoutModeBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::ABodyWithoutModeBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("a", &self.a);
        object.end();
    }
}

connector_runtime::model!(
    model::ResponsesThatAreNoneResponse,
    model::ABodyWithoutModeBody,
);
