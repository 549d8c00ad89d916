//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("open", &mut value.open);
        object.read("typed", &mut value.typed);
        object.read("closed", &mut value.closed);
        object.read("scores", &mut value.scores);
        object.read("anything", &mut value.anything);
        object.read("shapeless", &mut value.shapeless);
        object.read("inline", &mut value.inline);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("open", &self.open);
        object.optional("typed", &self.typed);
        object.optional("closed", &self.closed);
        object.optional("scores", &self.scores);
        object.optional("anything", &self.anything);
        object.optional("shapeless", &self.shapeless);
        object.optional("inline", &self.inline);
        object.end();
    }
}

impl Decode for model::AllInline {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("at", &mut value.at);
        object.finish(value)
    }
}

impl Encode for model::AllInline {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("at", &self.at);
        object.end();
    }
}

impl Decode for model::Open {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            additional: None,
            additional_2: Default::default(),
        };
        object.read_required("id", &mut value.id);
        object.read("additional", &mut value.additional);
        value.additional_2 = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::Open {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("additional", &self.additional);
        object.rest(&self.additional_2);
        object.end();
    }
}

impl Decode for model::Typed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::Typed {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.rest(&self.additional);
        object.end();
    }
}

impl Decode for model::Closed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Closed {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::model!(
    model::All,
    model::AllInline,
    model::Open,
    model::Typed,
    model::Closed,
);
