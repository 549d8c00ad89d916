//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateNoteBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::CreateEventBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("event", &mut value.event);
        object.read("at", &mut value.at);
        object.finish(value)
    }
}

impl Encode for model::CreateEventBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("event", &self.event);
        object.optional("at", &self.at);
        object.end();
    }
}

impl Decode for model::CreateNotesBodyItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::CreateNotesBodyItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.end();
    }
}

impl Decode for model::LoginBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("word", &mut value.word);
        object.read("key", &mut value.key);
        object.finish(value)
    }
}

impl Encode for model::LoginBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("word", &self.word);
        object.optional("key", &self.key);
        object.end();
    }
}

connector_runtime::model!(
    model::CreateNoteBody,
    model::CreateEventBody,
    model::CreateNotesBodyItem,
    model::LoginBody,
);
