//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::GetNoteResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            text: object.optional("text")?,
        })
    }
}

impl Encode for model::GetNoteResponse {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::ErrorBody {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            after: object.optional("after")?,
        })
    }
}

impl Encode for model::ErrorBody {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("after", &self.after);
        object.end();
    }
}

impl Decode for model::Problem {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            message: object.required("message")?,
            code: object.optional("code")?,
        })
    }
}

impl Encode for model::Problem {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("message", &self.message);
        object.optional("code", &self.code);
        object.end();
    }
}

connector_runtime::serde_bridge!(model::GetNoteResponse, model::ErrorBody, model::Problem);
