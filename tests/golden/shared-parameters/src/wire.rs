//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::TouchBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            by: object.optional("by")?,
        })
    }
}

impl Encode for model::TouchBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("by", &self.by);
        object.end();
    }
}

connector_runtime::serde_bridge!(model::TouchBody);
