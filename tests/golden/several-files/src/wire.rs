//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            parent: None,
            author: None,
            state: None,
        };
        object.read_required("text", &mut value.text);
        object.read("parent", &mut value.parent);
        object.read("author", &mut value.author);
        object.read("state", &mut value.state);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.optional("parent", &self.parent);
        object.optional("author", &self.author);
        object.optional("state", &self.state);
        object.end();
    }
}

impl Decode for model::Author {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Author {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::NoteAuthor {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::NoteAuthor {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.finish(value)
    }
}

impl Encode for model::Problem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.end();
    }
}

connector_runtime::model!(
    model::Note,
    model::Author,
    model::NoteAuthor,
    model::Problem,
);

connector_runtime::string_enum!(model::State);
