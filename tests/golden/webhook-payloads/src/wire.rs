//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::RemovedBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { id: String::new() };
        object.read_required("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::RemovedBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.end();
    }
}

impl Decode for model::StartJobBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { url: String::new() };
        object.read_required("url", &mut value.url);
        object.finish(value)
    }
}

impl Encode for model::StartJobBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("url", &self.url);
        object.end();
    }
}

impl Decode for model::Added {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            note: String::new(),
        };
        object.read_required("note", &mut value.note);
        object.finish(value)
    }
}

impl Encode for model::Added {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("note", &self.note);
        object.end();
    }
}

impl Decode for model::Done {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("result", &mut value.result);
        object.finish(value)
    }
}

impl Encode for model::Done {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("result", &self.result);
        object.end();
    }
}

connector_runtime::model!(
    model::RemovedBody,
    model::StartJobBody,
    model::Added,
    model::Done,
);
