//! How the types are written and read.

use super::model;
use connector_runtime::wire::{Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        Ok(Self {
            open: object.optional("open")?,
            typed: object.optional("typed")?,
            closed: object.optional("closed")?,
            scores: object.optional("scores")?,
            anything: object.optional("anything")?,
            shapeless: object.optional("shapeless")?,
            inline: object.optional("inline")?,
        })
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
        Ok(Self {
            at: object.optional("at")?,
        })
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
        Ok(Self {
            id: object.required("id")?,
            additional: object.optional("additional")?,
            additional_2: object.rest()?,
        })
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
        Ok(Self {
            id: object.optional("id")?,
            additional: object.rest()?,
        })
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
        Ok(Self {
            text: object.optional("text")?,
        })
    }
}

impl Encode for model::Closed {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

connector_runtime::serde_bridge!(
    model::All,
    model::AllInline,
    model::Open,
    model::Typed,
    model::Closed,
);
