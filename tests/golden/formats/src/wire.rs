//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            at: object.required("at")?,
            on: None,
            id: None,
            data: None,
            binary: None,
            password: None,
            price: None,
            email: None,
            int: None,
            long: 0,
            unsigned: None,
            float: None,
            flag: None,
            any: None,
            read_only: None,
        };
        object.read("on", &mut value.on);
        object.read("id", &mut value.id);
        object.read("data", &mut value.data);
        object.read("binary", &mut value.binary);
        object.read("password", &mut value.password);
        object.read("price", &mut value.price);
        object.read("email", &mut value.email);
        object.read("int", &mut value.int);
        object.read_required("long", &mut value.long);
        object.read("unsigned", &mut value.unsigned);
        object.read("float", &mut value.float);
        object.read("flag", &mut value.flag);
        object.read("any", &mut value.any);
        object.read("readOnly", &mut value.read_only);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("at", &self.at);
        object.optional("on", &self.on);
        object.optional("id", &self.id);
        object.optional("data", &self.data);
        object.optional("binary", &self.binary);
        object.optional("password", &self.password);
        object.optional("price", &self.price);
        object.optional("email", &self.email);
        object.optional("int", &self.int);
        object.field("long", &self.long);
        object.optional("unsigned", &self.unsigned);
        object.optional("float", &self.float);
        object.optional("flag", &self.flag);
        object.optional("any", &self.any);
        object.optional("readOnly", &self.read_only);
        object.end();
    }
}

connector_runtime::model!(model::All);
