//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Values {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            plain: object.optional("plain")?,
            cases: object.optional("cases")?,
            signs: object.optional("signs")?,
            empty: object.optional("empty")?,
            named: object.optional("named")?,
            told: object.optional("told")?,
            listed: object.optional("listed")?,
            twice: object.optional("twice")?,
            mixed: object.optional("mixed")?,
            nullable: object.nullable("nullable")?,
            unknown: object.optional("unknown")?,
            prelude: object.optional("prelude")?,
            fraction: object.optional("fraction")?,
            flags: object.optional("flags")?,
            big: object.optional("big")?,
        })
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

connector_runtime::serde_bridge!(model::Values);

connector_runtime::string_enum!(
    model::PutValuesSort,
    model::ValuesCases,
    model::ValuesSigns,
    model::ValuesEmpty,
    model::Weekday,
    model::ValuesTold,
    model::ValuesTwice,
    model::ValuesMixed,
    model::ValuesNullable,
    model::ValuesUnknown,
    model::ValuesPrelude,
    model::ValuesFlag,
    model::Plain,
);

connector_runtime::integer_enum!(model::PutValuesLevel, model::ValuesListed, model::ValuesBig);
