//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::ChangeAsJsonPatchBodyItem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            op: String::new(),
            path: String::new(),
            value: None,
        };
        object.read_required("op", &mut value.op);
        object.read_required("path", &mut value.path);
        object.read("value", &mut value.value);
        object.finish(value)
    }
}

impl Encode for model::ChangeAsJsonPatchBodyItem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("op", &self.op);
        object.field("path", &self.path);
        object.optional("value", &self.value);
        object.end();
    }
}

impl Decode for model::SendInlineFormBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("grant_type", "authorization_code");
        let mut value = Self {
            code: String::new(),
            scopes: None,
        };
        object.read_required("code", &mut value.code);
        object.read("scopes", &mut value.scopes);
        object.finish(value)
    }
}

impl Encode for model::SendInlineFormBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("grant_type", "authorization_code");
        object.field("code", &self.code);
        object.optional("scopes", &self.scopes);
        object.end();
    }
}

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            size: None,
        };
        object.read_required("text", &mut value.text);
        object.read_nullable("size", &mut value.size);
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.nullable("size", &self.size);
        object.end();
    }
}

connector_runtime::model!(
    model::ChangeAsJsonPatchBodyItem,
    model::SendInlineFormBody,
    model::Note,
);
