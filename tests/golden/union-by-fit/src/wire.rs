//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::FindId {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::FindId {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::FindState {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Boolean);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::FindState {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Boolean(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::FindResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Person);
        choice.variant(Self::List);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::FindResponse {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Person(value) => value.encode(to),
            Self::List(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("scalar", &mut value.scalar);
        object.read("dated", &mut value.dated);
        object.read("party", &mut value.party);
        object.read("members", &mut value.members);
        object.read("listed", &mut value.listed);
        object.read("mapped", &mut value.mapped);
        object.read("nested", &mut value.nested);
        object.read("tree", &mut value.tree);
        object.read("inline", &mut value.inline);
        object.read("anything", &mut value.anything);
        object.read("same", &mut value.same);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("scalar", &self.scalar);
        object.optional("dated", &self.dated);
        object.optional("party", &self.party);
        object.optional("members", &self.members);
        object.optional("listed", &self.listed);
        object.optional("mapped", &self.mapped);
        object.optional("nested", &self.nested);
        object.optional("tree", &self.tree);
        object.optional("inline", &self.inline);
        object.optional("anything", &self.anything);
        object.optional("same", &self.same);
        object.end();
    }
}

impl Decode for model::AllScalar {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Boolean);
        choice.variant(Self::Number);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllScalar {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Boolean(value) => value.encode(to),
            Self::Number(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllParty {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Person);
        choice.variant(Self::Company);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllParty {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Person(value) => value.encode(to),
            Self::Company(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllMember {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Company);
        choice.variant(Self::Person);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllMember {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Company(value) => value.encode(to),
            Self::Person(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllListed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Texts);
        choice.variant(Self::Integers);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllListed {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Texts(value) => value.encode(to),
            Self::Integers(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllMapped {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Map);
        choice.variant(Self::Integer);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllMapped {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Map(value) => value.encode(to),
            Self::Integer(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllNested {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Boolean);
        choice.variant(Self::Person);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllNested {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Boolean(value) => value.encode(to),
            Self::Person(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllInline {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::ByName);
        choice.variant(Self::Object);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllInline {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::ByName(value) => value.encode(to),
            Self::Object(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllInlineByName {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
        };
        object.read_required("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::AllInlineByName {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.end();
    }
}

impl Decode for model::AllInlineObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { number: 0 };
        object.read_required("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::AllInlineObject {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("number", &self.number);
        object.end();
    }
}

impl Decode for model::Person {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
            born: object.required("born")?,
        };
        object.read_required("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::Person {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.field("born", &self.born);
        object.end();
    }
}

impl Decode for model::Company {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
            vat: None,
        };
        object.read_required("name", &mut value.name);
        object.read("vat", &mut value.vat);
        object.finish(value)
    }
}

impl Encode for model::Company {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.optional("vat", &self.vat);
        object.end();
    }
}

impl Decode for model::Tree {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::List);
        choice.variant(Self::Branch);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Tree {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::List(value) => value.encode(to),
            Self::Branch(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Branch {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            left: object.required("left")?,
            right: None,
        };
        object.read("right", &mut value.right);
        object.finish(value)
    }
}

impl Encode for model::Branch {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("left", &self.left);
        object.optional("right", &self.right);
        object.end();
    }
}

connector_runtime::model!(
    model::FindId,
    model::FindState,
    model::FindResponse,
    model::All,
    model::AllScalar,
    model::AllParty,
    model::AllMember,
    model::AllListed,
    model::AllMapped,
    model::AllNested,
    model::AllInline,
    model::AllInlineByName,
    model::AllInlineObject,
    model::Person,
    model::Company,
    model::Tree,
    model::Branch,
);

connector_runtime::string_enum!(model::FindStateText);
