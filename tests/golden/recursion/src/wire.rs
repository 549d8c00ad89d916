//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Tree {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
            parent: None,
            children: None,
            by_name: None,
            owner: None,
            forest: None,
        };
        object.read_required("name", &mut value.name);
        object.read("parent", &mut value.parent);
        object.read("children", &mut value.children);
        object.read("byName", &mut value.by_name);
        object.read("owner", &mut value.owner);
        object.read("forest", &mut value.forest);
        object.finish(value)
    }
}

impl Encode for model::Tree {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.optional("parent", &self.parent);
        object.optional("children", &self.children);
        object.optional("byName", &self.by_name);
        object.optional("owner", &self.owner);
        object.optional("forest", &self.forest);
        object.end();
    }
}

impl Decode for model::Owner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read_nullable("favourite", &mut value.favourite);
        object.read("deputy", &mut value.deputy);
        object.finish(value)
    }
}

impl Encode for model::Owner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.nullable("favourite", &self.favourite);
        object.optional("deputy", &self.deputy);
        object.end();
    }
}

impl Decode for model::Deputy {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("boss", &mut value.boss);
        object.finish(value)
    }
}

impl Encode for model::Deputy {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("boss", &self.boss);
        object.end();
    }
}

impl Decode for model::Endless {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("self", &mut value.self_);
        object.read("list", &mut value.list);
        object.read("map", &mut value.map);
        object.read("ping", &mut value.ping);
        object.finish(value)
    }
}

impl Encode for model::Endless {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("self", &self.self_);
        object.optional("list", &self.list);
        object.optional("map", &self.map);
        object.optional("ping", &self.ping);
        object.end();
    }
}

connector_runtime::model!(model::Tree, model::Owner, model::Deputy, model::Endless);
