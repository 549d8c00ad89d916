//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::ListTagsResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("tags", &mut value.tags);
        object.read("related", &mut value.related);
        object.finish(value)
    }
}

impl Encode for model::ListTagsResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("tags", &self.tags);
        object.optional("related", &self.related);
        object.end();
    }
}

impl Decode for model::NotePage {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("value", &mut value.value);
        object.read("nextLink", &mut value.next_link);
        object.finish(value)
    }
}

impl Encode for model::NotePage {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("value", &self.value);
        object.optional("nextLink", &self.next_link);
        object.end();
    }
}

impl Decode for model::People {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("people", &mut value.people);
        object.read("next", &mut value.next);
        object.finish(value)
    }
}

impl Encode for model::People {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("people", &self.people);
        object.optional("next", &self.next);
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

connector_runtime::model!(
    model::ListTagsResponse,
    model::NotePage,
    model::People,
    model::Note,
);
