//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::StringModel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            r#type: object.required("type")?,
            type_2: object.optional("Type")?,
            type_3: object.optional("TYPE")?,
            type_2_2: object.optional("type_2")?,
            self_: object.optional("self")?,
            self_2: object.optional("Self")?,
            super_: object.optional("super")?,
            crate_: object.optional("crate")?,
            r#async: object.optional("async")?,
            r#gen: object.optional("gen")?,
            _1st: object.optional("1st")?,
            field: object.optional("")?,
            underscore: object.optional("_")?,
            odata_type: object.optional("@odata.type")?,
            grosse: object.optional("größe")?,
            ri_ben: object.optional("日本")?,
            plus_1: object.optional("👍")?,
            a_b: object.optional("a b")?,
            a_b_2: object.optional("a-b")?,
            a_b_3: object.optional("a.b")?,
            object: object.optional("object")?,
            node: object.optional("node")?,
            to: object.optional("to")?,
            additional: object.optional("additional")?,
            additional_2: object.rest()?,
        })
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
        Ok(Self {
            vec: object.optional("vec")?,
            r#box: object.optional("box")?,
            value: object.optional("value")?,
            client: object.optional("client")?,
            self_: object.optional("self")?,
            notes: object.optional("notes")?,
            upper: object.optional("upper")?,
            digits: object.optional("digits")?,
            ok: object.optional("ok")?,
            some: object.optional("some")?,
        })
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
        Ok(Self {
            items: object.optional("items")?,
        })
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
        Ok(Self {
            inner: object.optional("inner")?,
        })
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
        Ok(Self {
            any: object.optional("any")?,
        })
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
        Ok(Self {
            name: object.optional("name")?,
        })
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
        Ok(Self {
            name: object.optional("name")?,
        })
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
        Ok(Self {
            message: object.optional("message")?,
        })
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
        Ok(Self {
            lower: object.optional("lower")?,
        })
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
        Ok(Self {
            upper: object.optional("upper")?,
        })
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
        Ok(Self {
            place: object.optional("place")?,
        })
    }
}

impl Encode for model::N2nd {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("place", &self.place);
        object.end();
    }
}

connector_runtime::serde_bridge!(
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
