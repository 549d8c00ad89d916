//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            at: object.required("at")?,
            on: object.optional("on")?,
            id: object.optional("id")?,
            data: object.optional("data")?,
            binary: object.optional("binary")?,
            password: object.optional("password")?,
            price: object.optional("price")?,
            email: object.optional("email")?,
            int: object.optional("int")?,
            long: object.required("long")?,
            unsigned: object.optional("unsigned")?,
            float: object.optional("float")?,
            flag: object.optional("flag")?,
            any: object.optional("any")?,
            read_only: object.optional("readOnly")?,
        })
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

connector_runtime::serde_bridge!(model::All);
