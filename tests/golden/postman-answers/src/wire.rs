//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::GetNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("pinned", &mut value.pinned);
        object.read("title", &mut value.title);
        object.read("tags", &mut value.tags);
        object.read("owner", &mut value.owner);
        object.finish(value)
    }
}

impl Encode for model::GetNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("pinned", &self.pinned);
        object.optional("title", &self.title);
        object.optional("tags", &self.tags);
        object.optional("owner", &self.owner);
        object.end();
    }
}

impl Decode for model::GetNoteResponseOwner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::GetNoteResponseOwner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::GetNoteErrorBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("message", &mut value.message);
        object.read("retry", &mut value.retry);
        object.read("code", &mut value.code);
        object.finish(value)
    }
}

impl Encode for model::GetNoteErrorBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("message", &self.message);
        object.optional("retry", &self.retry);
        object.optional("code", &self.code);
        object.end();
    }
}

impl Decode for model::CreateNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("known", &mut value.known);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("known", &self.known);
        object.end();
    }
}

impl Decode for model::ListNotesResponseItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::ListNotesResponseItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("title", &self.title);
        object.end();
    }
}

impl Decode for model::NoCodeResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("ok", &mut value.ok);
        object.finish(value)
    }
}

impl Encode for model::NoCodeResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("ok", &self.ok);
        object.end();
    }
}

impl Decode for model::OnlyErrorsErrorBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("message", &mut value.message);
        object.finish(value)
    }
}

impl Encode for model::OnlyErrorsErrorBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("message", &self.message);
        object.end();
    }
}

impl Decode for model::MixedResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::MixedResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("a", &self.a);
        object.end();
    }
}

impl Decode for model::AcceptedResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::AcceptedResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::KindsResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("value", &mut value.value);
        object.finish(value)
    }
}

impl Encode for model::KindsResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("value", &self.value);
        object.end();
    }
}

connector_runtime::model!(
    model::GetNoteResponse,
    model::GetNoteResponseOwner,
    model::GetNoteErrorBody,
    model::CreateNoteResponse,
    model::ListNotesResponseItem,
    model::NoCodeResponse,
    model::OnlyErrorsErrorBody,
    model::MixedResponse,
    model::AcceptedResponse,
    model::KindsResponse,
);
