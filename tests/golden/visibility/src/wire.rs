//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::CreateBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "note");
        let mut value = Self {
            format: String::new(),
            text: String::new(),
        };
        object.read_required("format", &mut value.format);
        object.read_required("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::CreateBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "note");
        object.field("format", &self.format);
        object.field("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(model::CreateBody);
