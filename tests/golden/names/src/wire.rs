//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::StringModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            r#type: String::new(),
            type_2: None,
            type_3: None,
            type_2_2: None,
            self_: None,
            self_2: None,
            super_: None,
            crate_: None,
            r#async: None,
            r#gen: None,
            _1st: None,
            field: None,
            underscore: None,
            odata_type: None,
            grosse: None,
            ri_ben: None,
            plus_1: None,
            a_b: None,
            a_b_2: None,
            a_b_3: None,
            object: None,
            node: None,
            to: None,
            additional: None,
            additional_2: Default::default(),
        };
        object.read_required("type", &mut value.r#type);
        object.read("Type", &mut value.type_2);
        object.read("TYPE", &mut value.type_3);
        object.read("type_2", &mut value.type_2_2);
        object.read("self", &mut value.self_);
        object.read("Self", &mut value.self_2);
        object.read("super", &mut value.super_);
        object.read("crate", &mut value.crate_);
        object.read("async", &mut value.r#async);
        object.read("gen", &mut value.r#gen);
        object.read("1st", &mut value._1st);
        object.read("", &mut value.field);
        object.read("_", &mut value.underscore);
        object.read("@odata.type", &mut value.odata_type);
        object.read("größe", &mut value.grosse);
        object.read("日本", &mut value.ri_ben);
        object.read("👍", &mut value.plus_1);
        object.read("a b", &mut value.a_b);
        object.read("a-b", &mut value.a_b_2);
        object.read("a.b", &mut value.a_b_3);
        object.read("object", &mut value.object);
        object.read("node", &mut value.node);
        object.read("to", &mut value.to);
        object.read("additional", &mut value.additional);
        value.additional_2 = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::StringModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("type", &self.r#type);
        object.optional("Type", &self.type_2);
        object.optional("TYPE", &self.type_3);
        object.optional("type_2", &self.type_2_2);
        object.optional("self", &self.self_);
        object.optional("Self", &self.self_2);
        object.optional("super", &self.super_);
        object.optional("crate", &self.crate_);
        object.optional("async", &self.r#async);
        object.optional("gen", &self.r#gen);
        object.optional("1st", &self._1st);
        object.optional("", &self.field);
        object.optional("_", &self.underscore);
        object.optional("@odata.type", &self.odata_type);
        object.optional("größe", &self.grosse);
        object.optional("日本", &self.ri_ben);
        object.optional("👍", &self.plus_1);
        object.optional("a b", &self.a_b);
        object.optional("a-b", &self.a_b_2);
        object.optional("a.b", &self.a_b_3);
        object.optional("object", &self.object);
        object.optional("node", &self.node);
        object.optional("to", &self.to);
        object.optional("additional", &self.additional);
        object.rest(&self.additional_2);
        object.end();
    }
}

impl Decode for model::OptionModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("vec", &mut value.vec);
        object.read("box", &mut value.r#box);
        object.read("value", &mut value.value);
        object.read("client", &mut value.client);
        object.read("self", &mut value.self_);
        object.read("notes", &mut value.notes);
        object.read("upper", &mut value.upper);
        object.read("digits", &mut value.digits);
        object.read("ok", &mut value.ok);
        object.read("some", &mut value.some);
        object.finish(value)
    }
}

impl Encode for model::OptionModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("vec", &self.vec);
        object.optional("box", &self.r#box);
        object.optional("value", &self.value);
        object.optional("client", &self.client);
        object.optional("self", &self.self_);
        object.optional("notes", &self.notes);
        object.optional("upper", &self.upper);
        object.optional("digits", &self.digits);
        object.optional("ok", &self.ok);
        object.optional("some", &self.some);
        object.end();
    }
}

impl Decode for model::VecModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("items", &mut value.items);
        object.finish(value)
    }
}

impl Encode for model::VecModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("items", &self.items);
        object.end();
    }
}

impl Decode for model::BoxModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("inner", &mut value.inner);
        object.finish(value)
    }
}

impl Encode for model::BoxModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("inner", &self.inner);
        object.end();
    }
}

impl Decode for model::ValueModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("any", &mut value.any);
        object.finish(value)
    }
}

impl Encode for model::ValueModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("any", &self.any);
        object.end();
    }
}

impl Decode for model::ClientModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::ClientModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::SelfValue {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::SelfValue {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::ErrorModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("message", &mut value.message);
        object.finish(value)
    }
}

impl Encode for model::ErrorModel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("message", &self.message);
        object.end();
    }
}

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("lower", &mut value.lower);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("lower", &self.lower);
        object.end();
    }
}

impl Decode for model::Note2 {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("upper", &mut value.upper);
        object.finish(value)
    }
}

impl Encode for model::Note2 {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("upper", &self.upper);
        object.end();
    }
}

impl Decode for model::N2nd {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("place", &mut value.place);
        object.finish(value)
    }
}

impl Encode for model::N2nd {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("place", &self.place);
        object.end();
    }
}

connector_runtime::model!(
    model::StringModel,
    model::OptionModel,
    model::VecModel,
    model::BoxModel,
    model::ValueModel,
    model::ClientModel,
    model::SelfValue,
    model::ErrorModel,
    model::Note,
    model::Note2,
    model::N2nd,
);

connector_runtime::string_enum!(model::TypeModel, model::OkModel);

connector_runtime::integer_enum!(model::SomeModel);
