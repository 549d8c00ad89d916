//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::FindPrefs {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("dark", &mut value.dark);
        object.finish(value)
    }
}

impl Encode for model::FindPrefs {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("dark", &self.dark);
        object.end();
    }
}

impl Decode for model::Filter {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            word: String::new(),
            limit: None,
        };
        object.read_required("word", &mut value.word);
        object.read("limit", &mut value.limit);
        object.finish(value)
    }
}

impl Encode for model::Filter {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("word", &self.word);
        object.optional("limit", &self.limit);
        object.end();
    }
}

connector_runtime::model!(model::FindPrefs, model::Filter);
