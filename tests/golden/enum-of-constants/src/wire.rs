//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("color", &mut value.color);
        object.read("level", &mut value.level);
        object.read("model", &mut value.model);
        object.read("parts", &mut value.parts);
        object.read_nullable("unit", &mut value.unit);
        object.read("mixed", &mut value.mixed);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("color", &self.color);
        object.optional("level", &self.level);
        object.optional("model", &self.model);
        object.optional("parts", &self.parts);
        object.nullable("unit", &self.unit);
        object.optional("mixed", &self.mixed);
        object.end();
    }
}

impl Decode for model::AllMixed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Text);
        choice.variant(Self::Integer);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllMixed {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Text(value) => value.encode(to),
            Self::Integer(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

connector_runtime::model!(model::All, model::AllMixed);

connector_runtime::string_enum!(
    model::Color,
    model::Model,
    model::Parts,
    model::AllUnit,
    model::AllMixedText,
);

connector_runtime::integer_enum!(model::Level);
