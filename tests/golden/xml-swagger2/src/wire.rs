//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Barrel {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: 0,
            kinds: None,
            label: String::new(),
            good: Vec::new(),
            bad: None,
            rows: None,
            note: object.required("note")?,
            inner: None,
            sealed: None,
            sizes: None,
        };
        object.read_required("id", &mut value.id);
        object.read("kinds", &mut value.kinds);
        object.read_required("label", &mut value.label);
        object.read_required("good", &mut value.good);
        object.read("bad", &mut value.bad);
        object.read("rows", &mut value.rows);
        object.read("inner", &mut value.inner);
        object.read("sealed", &mut value.sealed);
        object.read("sizes", &mut value.sizes);
        object.finish(value)
    }
}

impl Encode for model::Barrel {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("kinds", &self.kinds);
        object.field("label", &self.label);
        object.field("good", &self.good);
        object.optional("bad", &self.bad);
        object.optional("rows", &self.rows);
        object.field("note", &self.note);
        object.optional("inner", &self.inner);
        object.optional("sealed", &self.sealed);
        object.optional("sizes", &self.sizes);
        object.end();
    }
}

impl Decode for model::Apple {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "fruit");
        let mut value = Self::default();
        object.read("grade", &mut value.grade);
        object.finish(value)
    }
}

impl Encode for model::Apple {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "fruit");
        object.optional("grade", &self.grade);
        object.end();
    }
}

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("lang", &mut value.lang);
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("lang", &self.lang);
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            message: String::new(),
        };
        object.read_required("message", &mut value.message);
        object.finish(value)
    }
}

impl Encode for model::Problem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("message", &self.message);
        object.end();
    }
}

connector_runtime::model!(model::Barrel, model::Apple, model::Note, model::Problem);

connector_runtime::string_enum!(model::AppleGrade);
