//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Tree {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            name: object.required("name")?,
            parent: object.optional("parent")?,
            children: object.optional("children")?,
            by_name: object.optional("byName")?,
            owner: object.optional("owner")?,
            forest: object.optional("forest")?,
        })
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
        Ok(Self {
            favourite: object.nullable("favourite")?,
            deputy: object.optional("deputy")?,
        })
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
        Ok(Self {
            boss: object.optional("boss")?,
        })
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
        Ok(Self {
            self_: object.optional("self")?,
            list: object.optional("list")?,
            map: object.optional("map")?,
            ping: object.optional("ping")?,
        })
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

connector_runtime::serde_bridge!(model::Tree, model::Owner, model::Deputy, model::Endless);
