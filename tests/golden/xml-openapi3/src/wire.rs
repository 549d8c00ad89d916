//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::AddPetResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            code: 0,
            additional: Default::default(),
        };
        object.read_required("code", &mut value.code);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::AddPetResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("code", &self.code);
        object.rest(&self.additional);
        object.end();
    }
}

impl Decode for model::PutPetsBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("pets", &mut value.pets);
        object.read("tags", &mut value.tags);
        object.read("since", &mut value.since);
        object.read("remark", &mut value.remark);
        object.finish(value)
    }
}

impl Encode for model::PutPetsBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("pets", &self.pets);
        object.optional("tags", &self.tags);
        object.optional("since", &self.since);
        object.optional("remark", &self.remark);
        object.end();
    }
}

impl Decode for model::Pet {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("cat") => Decode::decode(node).map(Self::Cat),
            Some("dog") => Decode::decode(node).map(Self::Dog),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Pet {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Cat(value) => to.tagged("kind", "cat", value),
            Self::Dog(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Cat {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self { lives: 0 };
        object.read_required("lives", &mut value.lives);
        object.finish(value)
    }
}

impl Encode for model::Cat {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("lives", &self.lives);
        object.end();
    }
}

impl Decode for model::Dog {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            kind: String::new(),
            tricks: Vec::new(),
        };
        object.read_required("kind", &mut value.kind);
        object.read_required("tricks", &mut value.tricks);
        object.finish(value)
    }
}

impl Encode for model::Dog {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", &self.kind);
        object.field("tricks", &self.tricks);
        object.end();
    }
}

connector_runtime::model!(
    model::AddPetResponse,
    model::PutPetsBody,
    model::Pet,
    model::Cat,
    model::Dog,
);
