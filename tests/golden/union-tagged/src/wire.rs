//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Pet {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("cat") => Decode::decode(node).map(Self::Cat),
            Some("dog" | "puppy") => Decode::decode(node).map(Self::Dog),
            Some("Fish") => Decode::decode(node).map(Self::Fish),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Pet {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Cat(value) => value.encode(to),
            Self::Dog(value) => value.encode(to),
            Self::Fish(value) => to.tagged("kind", "Fish", value),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Cat {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            kind: String::new(),
            name: String::new(),
            lives: None,
        };
        object.read_required("kind", &mut value.kind);
        object.read_required("name", &mut value.name);
        object.read("lives", &mut value.lives);
        object.finish(value)
    }
}

impl Encode for model::Cat {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", &self.kind);
        object.field("name", &self.name);
        object.optional("lives", &self.lives);
        object.end();
    }
}

impl Decode for model::Dog {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            kind: String::new(),
            name: String::new(),
            friend: None,
        };
        object.read_required("kind", &mut value.kind);
        object.read_required("name", &mut value.name);
        object.read("friend", &mut value.friend);
        object.finish(value)
    }
}

impl Encode for model::Dog {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", &self.kind);
        object.field("name", &self.name);
        object.optional("friend", &self.friend);
        object.end();
    }
}

impl Decode for model::Fish {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("depth", &mut value.depth);
        object.finish(value)
    }
}

impl Encode for model::Fish {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("depth", &self.depth);
        object.end();
    }
}

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("unmapped", &mut value.unmapped);
        object.read("numbered", &mut value.numbered);
        object.read("bare", &mut value.bare);
        object.read_nullable("any", &mut value.any);
        object.read("named", &mut value.named);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("unmapped", &self.unmapped);
        object.optional("numbered", &self.numbered);
        object.optional("bare", &self.bare);
        object.nullable("any", &self.any);
        object.optional("named", &self.named);
        object.end();
    }
}

impl Decode for model::AllUnmapped {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("shape") {
            Some("Circle") => Decode::decode(node).map(Self::Circle),
            Some("Square") => Decode::decode(node).map(Self::Square),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AllUnmapped {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Circle(value) => value.encode(to),
            Self::Square(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllNumbered {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("version") {
            Some("1") => Decode::decode(node).map(Self::First),
            Some("2") => Decode::decode(node).map(Self::Second),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AllNumbered {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::First(value) => value.encode(to),
            Self::Second(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllBare {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("side") {
            Some("left") => Decode::decode(node).map(Self::Left),
            Some("right") => Decode::decode(node).map(Self::Right),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AllBare {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Left(value) => to.tagged("side", "left", value),
            Self::Right(value) => to.tagged("side", "right", value),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllAny {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("of") {
            Some("Circle") => Decode::decode(node).map(Self::Circle),
            Some("Left") => Decode::decode(node).map(Self::Left),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AllAny {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Circle(value) => to.tagged("of", "Circle", value),
            Self::Left(value) => to.tagged("of", "Left", value),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllNamed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("shape") {
            Some("rounded-shape") => Decode::decode(node).map(Self::RoundedShape),
            Some("4-sided") => Decode::decode(node).map(Self::Square),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AllNamed {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::RoundedShape(value) => value.encode(to),
            Self::Square(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Circle {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            shape: String::new(),
            radius: None,
        };
        object.read_required("shape", &mut value.shape);
        object.read("radius", &mut value.radius);
        object.finish(value)
    }
}

impl Encode for model::Circle {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("shape", &self.shape);
        object.optional("radius", &self.radius);
        object.end();
    }
}

impl Decode for model::Square {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            shape: String::new(),
            side: None,
        };
        object.read_required("shape", &mut value.shape);
        object.read("side", &mut value.side);
        object.finish(value)
    }
}

impl Encode for model::Square {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("shape", &self.shape);
        object.optional("side", &self.side);
        object.end();
    }
}

impl Decode for model::First {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("version", "1");
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::First {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("version", &1);
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::Second {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("version", "2");
        let mut value = Self::default();
        object.read("texts", &mut value.texts);
        object.finish(value)
    }
}

impl Encode for model::Second {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("version", &2);
        object.optional("texts", &self.texts);
        object.end();
    }
}

impl Decode for model::Left {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("left", &mut value.left);
        object.finish(value)
    }
}

impl Encode for model::Left {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("left", &self.left);
        object.end();
    }
}

impl Decode for model::Right {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("right", &mut value.right);
        object.finish(value)
    }
}

impl Encode for model::Right {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("right", &self.right);
        object.end();
    }
}

connector_runtime::model!(
    model::Pet,
    model::Cat,
    model::Dog,
    model::Fish,
    model::All,
    model::AllUnmapped,
    model::AllNumbered,
    model::AllBare,
    model::AllAny,
    model::AllNamed,
    model::Circle,
    model::Square,
    model::First,
    model::Second,
    model::Left,
    model::Right,
);
