//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::ListNotesResponseItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            owner: None,
        };
        object.read_required("text", &mut value.text);
        object.read("owner", &mut value.owner);
        object.finish(value)
    }
}

impl Encode for model::ListNotesResponseItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.optional("owner", &self.owner);
        object.end();
    }
}

impl Decode for model::NotesGetItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            owner: None,
        };
        object.read_required("text", &mut value.text);
        object.read("owner", &mut value.owner);
        object.finish(value)
    }
}

impl Encode for model::NotesGetItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.optional("owner", &self.owner);
        object.end();
    }
}

impl Decode for model::Holder {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("owner", &mut value.owner);
        object.read("inner", &mut value.inner);
        object.read("list", &mut value.list);
        object.finish(value)
    }
}

impl Encode for model::Holder {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("owner", &self.owner);
        object.optional("inner", &self.inner);
        object.optional("list", &self.list);
        object.end();
    }
}

impl Decode for model::HolderOwner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::HolderOwner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Owner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::Owner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Inner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("deep", &mut value.deep);
        object.finish(value)
    }
}

impl Encode for model::Inner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("deep", &self.deep);
        object.end();
    }
}

impl Decode for model::Aliases {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("map", &mut value.map);
        object.read("first", &mut value.first);
        object.read("chosen", &mut value.chosen);
        object.read("spaced", &mut value.spaced);
        object.finish(value)
    }
}

impl Encode for model::Aliases {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("map", &self.map);
        object.optional("first", &self.first);
        object.optional("chosen", &self.chosen);
        object.optional("spaced", &self.spaced);
        object.end();
    }
}

impl Decode for model::Chosen {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::FirstChoice);
        choice.variant(Self::Object);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Chosen {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::FirstChoice(value) => value.encode(to),
            Self::Object(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::ChosenFirstChoice {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { a: String::new() };
        object.read_required("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::ChosenFirstChoice {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("a", &self.a);
        object.end();
    }
}

impl Decode for model::FirstChoice {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { a: String::new() };
        object.read_required("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::FirstChoice {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("a", &self.a);
        object.end();
    }
}

impl Decode for model::ChosenObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { b: String::new() };
        object.read_required("b", &mut value.b);
        object.finish(value)
    }
}

impl Encode for model::ChosenObject {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("b", &self.b);
        object.end();
    }
}

impl Decode for model::WithSpace {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::WithSpace {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

connector_runtime::model!(
    model::ListNotesResponseItem,
    model::NotesGetItem,
    model::Holder,
    model::HolderOwner,
    model::Owner,
    model::Inner,
    model::Aliases,
    model::Chosen,
    model::ChosenFirstChoice,
    model::FirstChoice,
    model::ChosenObject,
    model::WithSpace,
);
