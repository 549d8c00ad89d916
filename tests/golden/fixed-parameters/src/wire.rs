//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("type", "note");
        let mut value = Self {
            text: String::new(),
        };
        object.read_required("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::CreateBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("type", "note");
        object.field("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(model::CreateBody);

connector_runtime::string_enum!(model::CreateMaybe);
