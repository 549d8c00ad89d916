//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::User {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: None,
            name: String::new(),
            password: None,
            created: None,
            invite: None,
        };
        object.read("id", &mut value.id);
        object.read_required("name", &mut value.name);
        object.read("password", &mut value.password);
        object.read("created", &mut value.created);
        object.read("invite", &mut value.invite);
        object.finish(value)
    }
}

impl Encode for model::User {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.field("name", &self.name);
        object.optional("password", &self.password);
        object.optional("created", &self.created);
        object.optional("invite", &self.invite);
        object.end();
    }
}

connector_runtime::model!(model::User);
