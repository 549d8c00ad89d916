//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Values {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("plain", &mut value.plain);
        object.read("cases", &mut value.cases);
        object.read("signs", &mut value.signs);
        object.read("empty", &mut value.empty);
        object.read("named", &mut value.named);
        object.read("told", &mut value.told);
        object.read("listed", &mut value.listed);
        object.read("twice", &mut value.twice);
        object.read("mixed", &mut value.mixed);
        object.read_nullable("nullable", &mut value.nullable);
        object.read("unknown", &mut value.unknown);
        object.read("prelude", &mut value.prelude);
        object.read("fraction", &mut value.fraction);
        object.read("flags", &mut value.flags);
        object.read("big", &mut value.big);
        object.finish(value)
    }
}

impl Encode for model::Values {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("plain", &self.plain);
        object.optional("cases", &self.cases);
        object.optional("signs", &self.signs);
        object.optional("empty", &self.empty);
        object.optional("named", &self.named);
        object.optional("told", &self.told);
        object.optional("listed", &self.listed);
        object.optional("twice", &self.twice);
        object.optional("mixed", &self.mixed);
        object.nullable("nullable", &self.nullable);
        object.optional("unknown", &self.unknown);
        object.optional("prelude", &self.prelude);
        object.optional("fraction", &self.fraction);
        object.optional("flags", &self.flags);
        object.optional("big", &self.big);
        object.end();
    }
}

impl Decode for model::ValuesMixed {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Boolean);
        choice.variant(Self::Integer);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::ValuesMixed {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Boolean(value) => value.encode(to),
            Self::Integer(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

connector_runtime::model!(model::Values, model::ValuesMixed);

connector_runtime::string_enum!(
    model::PutValuesSort,
    model::ValuesCases,
    model::ValuesSigns,
    model::ValuesEmpty,
    model::Weekday,
    model::ValuesTold,
    model::ValuesTwice,
    model::ValuesNullable,
    model::ValuesUnknown: Unrecognized,
    model::ValuesPrelude,
    model::ValuesFlag,
    model::Plain,
);

connector_runtime::integer_enum!(model::PutValuesLevel, model::ValuesListed, model::ValuesBig);
