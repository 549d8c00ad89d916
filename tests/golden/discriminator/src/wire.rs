//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Pet {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("petType") {
            Some("Cat") => Decode::decode(node).map(Self::Cat),
            Some("canine") => Decode::decode(node).map(Self::Canine),
            Some("Puppy") => Decode::decode(node).map(Self::Puppy),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Pet {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Cat(value) => value.encode(to),
            Self::Canine(value) => value.encode(to),
            Self::Puppy(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Figure {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("Line") => Decode::decode(node).map(Self::Line),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Figure {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Line(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Line {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "Line");
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.read("length", &mut value.length);
        object.finish(value)
    }
}

impl Encode for model::Line {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "Line");
        object.optional("name", &self.name);
        object.optional("length", &self.length);
        object.end();
    }
}

impl Decode for model::Cat {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("petType", "Cat");
        let mut value = Self {
            name: String::new(),
            lives: None,
        };
        object.read_required("name", &mut value.name);
        object.read("lives", &mut value.lives);
        object.finish(value)
    }
}

impl Encode for model::Cat {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("petType", "Cat");
        object.field("name", &self.name);
        object.optional("lives", &self.lives);
        object.end();
    }
}

impl Decode for model::AnyDog {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("petType") {
            Some("canine") | None => Decode::decode(node).map(Self::Canine),
            Some("Puppy") => Decode::decode(node).map(Self::Puppy),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AnyDog {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Canine(value) => value.encode(to),
            Self::Puppy(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Dog {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("petType", "canine");
        let mut value = Self {
            name: String::new(),
            friend: None,
        };
        object.read_required("name", &mut value.name);
        object.read("friend", &mut value.friend);
        object.finish(value)
    }
}

impl Encode for model::Dog {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("petType", "canine");
        object.field("name", &self.name);
        object.optional("friend", &self.friend);
        object.end();
    }
}

impl Decode for model::Puppy {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("petType", "Puppy");
        let mut value = Self {
            name: String::new(),
            friend: None,
            weeks: 0,
        };
        object.read_required("name", &mut value.name);
        object.read("friend", &mut value.friend);
        object.read_required("weeks", &mut value.weeks);
        object.finish(value)
    }
}

impl Encode for model::Puppy {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("petType", "Puppy");
        object.field("name", &self.name);
        object.optional("friend", &self.friend);
        object.field("weeks", &self.weeks);
        object.end();
    }
}

connector_runtime::model!(
    model::Pet,
    model::Figure,
    model::Line,
    model::Cat,
    model::AnyDog,
    model::Dog,
    model::Puppy,
);
