//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::Free {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Free {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::Owner {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("name", &mut value.name);
        object.finish(value)
    }
}

impl Encode for model::Owner {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("name", &self.name);
        object.end();
    }
}

impl Decode for model::Price {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("amount", &mut value.amount);
        object.read("rate", &mut value.rate);
        object.finish(value)
    }
}

impl Encode for model::Price {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("amount", &self.amount);
        object.optional("rate", &self.rate);
        object.end();
    }
}

impl Decode for model::Tagged {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "tagged");
        let mut value = Self::default();
        object.read("tag", &mut value.tag);
        object.finish(value)
    }
}

impl Encode for model::Tagged {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "tagged");
        object.optional("tag", &self.tag);
        object.end();
    }
}

impl Decode for model::Plain {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "plain");
        let mut value = Self::default();
        object.read("text", &mut value.text);
        object.finish(value)
    }
}

impl Encode for model::Plain {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "plain");
        object.optional("text", &self.text);
        object.end();
    }
}

impl Decode for model::Extra {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("tagged") => Decode::decode(node).map(Self::Tagged),
            Some("plain") => Decode::decode(node).map(Self::Plain),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Extra {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Tagged(value) => value.encode(to),
            Self::Plain(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Part {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Owner);
        choice.variant(Self::Price);
        choice.variant(Self::Free);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Part {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Owner(value) => value.encode(to),
            Self::Price(value) => value.encode(to),
            Self::Free(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Note {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            text: String::new(),
            title: None,
            tags: None,
            rows: None,
            scores: None,
            owner: None,
            free: None,
            price: None,
            extra: None,
            parts: None,
            answers: None,
            by_the_name_of_the_team: None,
            anything: None,
            additional: Default::default(),
        };
        object.read_required("text", &mut value.text);
        object.read_nullable("title", &mut value.title);
        object.read("tags", &mut value.tags);
        object.read("rows", &mut value.rows);
        object.read("scores", &mut value.scores);
        object.read("owner", &mut value.owner);
        object.read("free", &mut value.free);
        object.read("price", &mut value.price);
        object.read("extra", &mut value.extra);
        object.read("parts", &mut value.parts);
        object.read("answers", &mut value.answers);
        object.read(
            "by-the-name-of-the-team",
            &mut value.by_the_name_of_the_team,
        );
        object.read("anything", &mut value.anything);
        value.additional = object.rest()?;
        object.finish(value)
    }
}

impl Encode for model::Note {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("text", &self.text);
        object.nullable("title", &self.title);
        object.optional("tags", &self.tags);
        object.optional("rows", &self.rows);
        object.optional("scores", &self.scores);
        object.optional("owner", &self.owner);
        object.optional("free", &self.free);
        object.optional("price", &self.price);
        object.optional("extra", &self.extra);
        object.optional("parts", &self.parts);
        object.optional("answers", &self.answers);
        object.optional("by-the-name-of-the-team", &self.by_the_name_of_the_team);
        object.optional("anything", &self.anything);
        object.rest(&self.additional);
        object.end();
    }
}

connector_runtime::model!(
    model::Free,
    model::Owner,
    model::Price,
    model::Tagged,
    model::Plain,
    model::Extra,
    model::Part,
    model::Note,
);
