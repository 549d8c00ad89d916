//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::SendBodyBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            name: String::new(),
            age: None,
            address: None,
            tags: None,
        };
        object.read_required("name", &mut value.name);
        object.read("age", &mut value.age);
        object.read("address", &mut value.address);
        object.read("tags", &mut value.tags);
        object.finish(value)
    }
}

impl Encode for model::SendBodyBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("name", &self.name);
        object.optional("age", &self.age);
        object.optional("address", &self.address);
        object.optional("tags", &self.tags);
        object.end();
    }
}

impl Decode for model::SendBodyBodyAddress {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("town", &mut value.town);
        object.finish(value)
    }
}

impl Encode for model::SendBodyBodyAddress {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("town", &self.town);
        object.end();
    }
}

connector_runtime::model!(model::SendBodyBody, model::SendBodyBodyAddress);
