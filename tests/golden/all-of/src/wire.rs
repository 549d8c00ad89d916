//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Base {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            kind: None,
        };
        object.read_required("id", &mut value.id);
        object.read("kind", &mut value.kind);
        object.finish(value)
    }
}

impl Encode for model::Base {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.end();
    }
}

impl Decode for model::Merged {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            kind: None,
            size: 0,
            own: false,
            late: String::new(),
            name: None,
        };
        object.read_required("id", &mut value.id);
        object.read("kind", &mut value.kind);
        object.read_required("size", &mut value.size);
        object.read_required("own", &mut value.own);
        object.read_required("late", &mut value.late);
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::Merged {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.field("size", &self.size);
        object.field("own", &self.own);
        object.field("late", &self.late);
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Holder {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("described", &mut value.described);
        object.read_nullable("nullable", &mut value.nullable);
        object.read("renamed", &mut value.renamed);
        object.read("extended", &mut value.extended);
        object.finish(value)
    }
}

impl Encode for model::Holder {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("described", &self.described);
        object.nullable("nullable", &self.nullable);
        object.optional("renamed", &self.renamed);
        object.optional("extended", &self.extended);
        object.end();
    }
}

impl Decode for model::HolderExtended {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            kind: None,
            more: None,
        };
        object.read_required("id", &mut value.id);
        object.read("kind", &mut value.kind);
        object.read("more", &mut value.more);
        object.finish(value)
    }
}

impl Encode for model::HolderExtended {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kind", &self.kind);
        object.optional("more", &self.more);
        object.end();
    }
}

impl Decode for model::ToldAgain {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("whole", &mut value.whole);
        object.read("part", &mut value.part);
        object.read("shared", &mut value.shared);
        object.finish(value)
    }
}

impl Encode for model::ToldAgain {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("whole", &self.whole);
        object.optional("part", &self.part);
        object.optional("shared", &self.shared);
        object.end();
    }
}

impl Decode for model::ToldAgainShared {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            limit: None,
            day: None,
            count: 0,
        };
        object.read("limit", &mut value.limit);
        object.read("day", &mut value.day);
        object.read_required("count", &mut value.count);
        object.finish(value)
    }
}

impl Encode for model::ToldAgainShared {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("limit", &self.limit);
        object.optional("day", &self.day);
        object.field("count", &self.count);
        object.end();
    }
}

impl Decode for model::Plain {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.read("colour", &mut value.colour);
        object.read("sizes", &mut value.sizes);
        object.read("count", &mut value.count);
        object.finish(value)
    }
}

impl Encode for model::Plain {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.optional("colour", &self.colour);
        object.optional("sizes", &self.sizes);
        object.optional("count", &self.count);
        object.end();
    }
}

connector_runtime::model!(
    model::Base,
    model::Merged,
    model::Holder,
    model::HolderExtended,
    model::ToldAgain,
    model::ToldAgainShared,
    model::Plain,
);

connector_runtime::string_enum!(model::Colour);
