//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateNoteBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.read("pages", &mut value.pages);
        object.read("price", &mut value.price);
        object.read("pinned", &mut value.pinned);
        object.read("due", &mut value.due);
        object.read("tags", &mut value.tags);
        object.read("author", &mut value.author);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.optional("pages", &self.pages);
        object.optional("price", &self.price);
        object.optional("pinned", &self.pinned);
        object.optional("due", &self.due);
        object.optional("tags", &self.tags);
        object.optional("author", &self.author);
        object.end();
    }
}

impl Decode for model::CreateNoteBodyAuthor {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("first name", &mut value.first_name);
        object.read("type", &mut value.r#type);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBodyAuthor {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("first name", &self.first_name);
        object.optional("type", &self.r#type);
        object.end();
    }
}

impl Decode for model::CreateNoteBodyTag {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("weight", &mut value.weight);
        object.finish(value)
    }
}

impl Encode for model::CreateNoteBodyTag {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.optional("weight", &self.weight);
        object.end();
    }
}

impl Decode for model::VariablesBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("count", &mut value.count);
        object.read("name", &mut value.name);
        object.read("at", &mut value.at);
        object.read("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::VariablesBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("count", &self.count);
        object.optional("name", &self.name);
        object.optional("at", &self.at);
        object.optional("number", &self.number);
        object.end();
    }
}

impl Decode for model::CommentsBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("title", &mut value.title);
        object.read("tags", &mut value.tags);
        object.finish(value)
    }
}

impl Encode for model::CommentsBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("title", &self.title);
        object.optional("tags", &self.tags);
        object.end();
    }
}

impl Decode for model::ListBodyItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("note", &mut value.note);
        object.finish(value)
    }
}

impl Encode for model::ListBodyItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("note", &self.note);
        object.end();
    }
}

impl Decode for model::NamedTypesBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("on", &mut value.on);
        object.read("day", &mut value.day);
        object.read("key", &mut value.key);
        object.finish(value)
    }
}

impl Encode for model::NamedTypesBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("on", &self.on);
        object.optional("day", &self.day);
        object.optional("key", &self.key);
        object.end();
    }
}

impl Decode for model::MapBodyItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("on", &mut value.on);
        object.finish(value)
    }
}

impl Encode for model::MapBodyItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("on", &self.on);
        object.end();
    }
}

impl Decode for model::OffBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::OffBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("a", &self.a);
        object.end();
    }
}

impl Decode for model::SearchBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("words", &mut value.words);
        object.finish(value)
    }
}

impl Encode for model::SearchBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("words", &self.words);
        object.end();
    }
}

connector_runtime::model!(
    model::CreateNoteBody,
    model::CreateNoteBodyAuthor,
    model::CreateNoteBodyTag,
    model::VariablesBody,
    model::CommentsBody,
    model::ListBodyItem,
    model::NamedTypesBody,
    model::MapBodyItem,
    model::OffBody,
    model::SearchBody,
);
