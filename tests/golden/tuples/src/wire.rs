//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("point", &mut value.point);
        object.read("path", &mut value.path);
        object.read("mixed", &mut value.mixed);
        object.read("alone", &mut value.alone);
        object.read("open", &mut value.open);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("point", &self.point);
        object.optional("path", &self.path);
        object.optional("mixed", &self.mixed);
        object.optional("alone", &self.alone);
        object.optional("open", &self.open);
        object.end();
    }
}

impl Decode for model::AllMixed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::AllMixed {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

connector_runtime::model!(model::All, model::AllMixed);

connector_runtime::string_enum!(model::AllMixed2);
