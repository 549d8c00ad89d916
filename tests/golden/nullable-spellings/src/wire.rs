//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            flag: None,
            types: None,
            one: None,
            any: None,
            list: None,
            listed: None,
            untyped: None,
            constant: None,
            null_enum: None,
            null_object: None,
            beside_reference: None,
            several: None,
            declared: None,
            choice: None,
            described: None,
            sibling: None,
            only: None,
            object: None,
            required: None,
            required_ref: None,
        };
        object.read_nullable("flag", &mut value.flag);
        object.read_nullable("types", &mut value.types);
        object.read_nullable("one", &mut value.one);
        object.read_nullable("any", &mut value.any);
        object.read_nullable("list", &mut value.list);
        object.read_nullable("listed", &mut value.listed);
        object.read_nullable("untyped", &mut value.untyped);
        object.read_nullable("constant", &mut value.constant);
        object.read_nullable("null_enum", &mut value.null_enum);
        object.read_nullable("null_object", &mut value.null_object);
        object.read_nullable("beside_reference", &mut value.beside_reference);
        object.read_nullable("several", &mut value.several);
        object.read_nullable("declared", &mut value.declared);
        object.read_nullable("choice", &mut value.choice);
        object.read_nullable("described", &mut value.described);
        object.read_nullable("sibling", &mut value.sibling);
        object.read("only", &mut value.only);
        object.read_nullable("object", &mut value.object);
        object.read_required("required", &mut value.required);
        object.read_required("required_ref", &mut value.required_ref);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.nullable("flag", &self.flag);
        object.nullable("types", &self.types);
        object.nullable("one", &self.one);
        object.nullable("any", &self.any);
        object.nullable("list", &self.list);
        object.nullable("listed", &self.listed);
        object.nullable("untyped", &self.untyped);
        object.nullable("constant", &self.constant);
        object.nullable("null_enum", &self.null_enum);
        object.nullable("null_object", &self.null_object);
        object.nullable("beside_reference", &self.beside_reference);
        object.nullable("several", &self.several);
        object.nullable("declared", &self.declared);
        object.nullable("choice", &self.choice);
        object.nullable("described", &self.described);
        object.nullable("sibling", &self.sibling);
        object.optional("only", &self.only);
        object.nullable("object", &self.object);
        object.field("required", &self.required);
        object.field("required_ref", &self.required_ref);
        object.end();
    }
}

impl Decode for model::AllSeveral {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Integer);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllSeveral {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Integer(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllChoice {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Item);
        choice.variant(Self::Text);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::AllChoice {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Item(value) => value.encode(to),
            Self::Text(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AllObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::AllObject {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::Item {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Item {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

impl Decode for model::Maybe {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("id", &mut value.id);
        object.finish(value)
    }
}

impl Encode for model::Maybe {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("id", &self.id);
        object.end();
    }
}

connector_runtime::model!(
    model::All,
    model::AllSeveral,
    model::AllChoice,
    model::AllObject,
    model::Item,
    model::Maybe,
);

connector_runtime::string_enum!(model::AllListed, model::AllUntyped);
