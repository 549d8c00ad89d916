//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::GetNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            count: None,
            labels: None,
        };
        object.read_required("id", &mut value.id);
        object.read("count", &mut value.count);
        object.read("labels", &mut value.labels);
        object.finish(value)
    }
}

impl Encode for model::GetNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("count", &self.count);
        object.optional("labels", &self.labels);
        object.end();
    }
}

impl Decode for model::GetNoteResponseLabels {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("1", &mut value._1);
        object.read("2", &mut value._2);
        object.finish(value)
    }
}

impl Encode for model::GetNoteResponseLabels {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("1", &self._1);
        object.optional("2", &self._2);
        object.end();
    }
}

impl Decode for model::SaveNoteBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("count", &mut value.count);
        object.read("archived", &mut value.archived);
        object.read("other", &mut value.other);
        object.finish(value)
    }
}

impl Encode for model::SaveNoteBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("count", &self.count);
        object.optional("archived", &self.archived);
        object.optional("other", &self.other);
        object.end();
    }
}

connector_runtime::model!(
    model::GetNoteResponse,
    model::GetNoteResponseLabels,
    model::SaveNoteBody,
);
