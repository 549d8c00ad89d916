//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::ListNotesResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("entries", &mut value.entries);
        object.read("author", &mut value.author);
        object.finish(value)
    }
}

impl Encode for model::ListNotesResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("entries", &self.entries);
        object.optional("author", &self.author);
        object.end();
    }
}

impl Decode for model::ListNotesResponseEntry {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::ListNotesResponseEntry {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::ListNotesResponseAuthor {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::ListNotesResponseAuthor {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::CreateNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.read("reader", &mut value.reader);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.optional("reader", &self.reader);
        object.end();
    }
}

impl Decode for model::ListWordsResponseItemItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("word", &mut value.word);
        object.finish(value)
    }
}

impl Encode for model::ListWordsResponseItemItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("word", &self.word);
        object.end();
    }
}

impl Decode for model::ErrorBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("error", &mut value.error);
        object.finish(value)
    }
}

impl Encode for model::ErrorBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("error", &self.error);
        object.end();
    }
}

impl Decode for model::ErrorBodyError {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("code", &mut value.code);
        object.finish(value)
    }
}

impl Encode for model::ErrorBodyError {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("code", &self.code);
        object.end();
    }
}

connector_runtime::model!(
    model::ListNotesResponse,
    model::ListNotesResponseEntry,
    model::ListNotesResponseAuthor,
    model::CreateNoteResponse,
    model::ListWordsResponseItemItem,
    model::ErrorBody,
    model::ErrorBodyError,
);
