//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("pattern", &mut value.pattern);
        object.read("patterns", &mut value.patterns);
        object.read("beside", &mut value.beside);
        object.read("both", &mut value.both);
        object.read("same", &mut value.same);
        object.read("typed", &mut value.typed);
        object.read("anything", &mut value.anything);
        object.read("unevaluated", &mut value.unevaluated);
        object.read("map", &mut value.map);
        object.read("names", &mut value.names);
        object.read("required", &mut value.required);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("pattern", &self.pattern);
        object.optional("patterns", &self.patterns);
        object.optional("beside", &self.beside);
        object.optional("both", &self.both);
        object.optional("same", &self.same);
        object.optional("typed", &self.typed);
        object.optional("anything", &self.anything);
        object.optional("unevaluated", &self.unevaluated);
        object.optional("map", &self.map);
        object.optional("names", &self.names);
        object.optional("required", &self.required);
        object.end();
    }
}

impl Decode for model::AllBeside {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::AllBeside {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.rest(&self.additional);
        object.end();
    }
}

impl Decode for model::AllBoth {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::AllBoth {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.rest(&self.additional);
        object.end();
    }
}

impl Decode for model::AllTyped {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            rest: None,
            additional: Default::default(),
        };
        object.read_required("id", &mut value.id);
        object.read("rest", &mut value.rest);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::AllTyped {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("rest", &self.rest);
        object.rest(&self.additional);
        object.end();
    }
}

impl Decode for model::ValueModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::ValueModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(
    model::All,
    model::AllBeside,
    model::AllBoth,
    model::AllTyped,
    model::ValueModel,
);
