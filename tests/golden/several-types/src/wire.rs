//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::PutAllKey {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::PutAllKey {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text_or_number", &mut value.text_or_number);
        object.read_nullable("nullable", &mut value.nullable);
        object.read("list", &mut value.list);
        object.read("object", &mut value.object);
        object.read("one", &mut value.one);
        object.read("mixed", &mut value.mixed);
        object.read_nullable("listed", &mut value.listed);
        object.read("listed_numbers", &mut value.listed_numbers);
        object.read("listed_flag", &mut value.listed_flag);
        object.read("listed_objects", &mut value.listed_objects);
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text_or_number", &self.text_or_number);
        object.nullable("nullable", &self.nullable);
        object.optional("list", &self.list);
        object.optional("object", &self.object);
        object.optional("one", &self.one);
        object.optional("mixed", &self.mixed);
        object.nullable("listed", &self.listed);
        object.optional("listed_numbers", &self.listed_numbers);
        object.optional("listed_flag", &self.listed_flag);
        object.optional("listed_objects", &self.listed_objects);
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::AllTextOrNumber {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Number);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllTextOrNumber {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Number(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllNullable {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Boolean);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllNullable {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Boolean(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllList {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integers);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllList {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integers(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Object);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllObject {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Object(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllObjectObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { id: String::new() };
        object.read_required("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::AllObjectObject {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.end();
    }
}

impl Decode for model::Id {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Id {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

connector_runtime::model!(
    model::PutAllKey,
    model::All,
    model::AllTextOrNumber,
    model::AllNullable,
    model::AllList,
    model::AllObject,
    model::AllObjectObject,
    model::Id,
);
