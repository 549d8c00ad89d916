//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::All {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("beside", &mut value.beside);
        object.read("inside", &mut value.inside);
        object.read("tagged", &mut value.tagged);
        object.read("either", &mut value.either);
        object.read("undeclared", &mut value.undeclared);
        object.read("two", &mut value.two);
        object.finish(value)
    }
}

impl Encode for model::All {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("beside", &self.beside);
        object.optional("inside", &self.inside);
        object.optional("tagged", &self.tagged);
        object.optional("either", &self.either);
        object.optional("undeclared", &self.undeclared);
        object.optional("two", &self.two);
        object.end();
    }
}

impl Decode for model::Beside {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Card);
        choice.variant(Self::Transfer);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Beside {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Card(value) => value.encode(to),
            Self::Transfer(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::BesideCard {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            currency: String::new(),
            number: String::new(),
        };
        object.read_required("currency", &mut value.currency);
        object.read_required("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::BesideCard {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("currency", &self.currency);
        object.field("number", &self.number);
        object.end();
    }
}

impl Decode for model::BesideTransfer {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            currency: String::new(),
            iban: String::new(),
        };
        object.read_required("currency", &mut value.currency);
        object.read_required("iban", &mut value.iban);
        object.finish(value)
    }
}

impl Encode for model::BesideTransfer {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("currency", &self.currency);
        object.field("iban", &self.iban);
        object.end();
    }
}

impl Decode for model::Inside {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::ByCard);
        choice.variant(Self::Transfer);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Inside {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::ByCard(value) => value.encode(to),
            Self::Transfer(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::InsideByCard {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            number: String::new(),
        };
        object.read_required("id", &mut value.id);
        object.read_required("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::InsideByCard {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("number", &self.number);
        object.end();
    }
}

impl Decode for model::InsideTransfer {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            iban: String::new(),
        };
        object.read_required("id", &mut value.id);
        object.read_required("iban", &mut value.iban);
        object.finish(value)
    }
}

impl Encode for model::InsideTransfer {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.field("iban", &self.iban);
        object.end();
    }
}

impl Decode for model::Tagged {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("method") {
            Some("card") => Decode::decode(node).map(Self::Card),
            Some("transfer") => Decode::decode(node).map(Self::Transfer),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Tagged {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Card(value) => value.encode(to),
            Self::Transfer(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::TaggedCard {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("method", "card");
        let mut value = Self {
            amount: None,
            number: String::new(),
        };
        object.read("amount", &mut value.amount);
        object.read_required("number", &mut value.number);
        object.finish(value)
    }
}

impl Encode for model::TaggedCard {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("method", "card");
        object.optional("amount", &self.amount);
        object.field("number", &self.number);
        object.end();
    }
}

impl Decode for model::TaggedTransfer {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("method", "transfer");
        let mut value = Self {
            amount: None,
            iban: String::new(),
        };
        object.read("amount", &mut value.amount);
        object.read_required("iban", &mut value.iban);
        object.finish(value)
    }
}

impl Encode for model::TaggedTransfer {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("method", "transfer");
        object.optional("amount", &self.amount);
        object.field("iban", &self.iban);
        object.end();
    }
}

impl Decode for model::Either {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("email", &mut value.email);
        object.read("phone", &mut value.phone);
        object.finish(value)
    }
}

impl Encode for model::Either {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("email", &self.email);
        object.optional("phone", &self.phone);
        object.end();
    }
}

impl Decode for model::Undeclared {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self {
            id: String::new(),
            name: None,
            state: None,
        };
        object.read_required("id", &mut value.id);
        object.read("name", &mut value.name);
        object.read("state", &mut value.state);
        object.finish(value)
    }
}

impl Encode for model::Undeclared {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("id", &self.id);
        object.optional("name", &self.name);
        object.optional("state", &self.state);
        object.end();
    }
}

impl Decode for model::Two {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Object);
        choice.variant(Self::Object2);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::Two {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Object(value) => value.encode(to),
            Self::Object2(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::TwoObject {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("c", &mut value.c);
        object.read("d", &mut value.d);
        object.read("a", &mut value.a);
        object.finish(value)
    }
}

impl Encode for model::TwoObject {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("c", &self.c);
        object.optional("d", &self.d);
        object.optional("a", &self.a);
        object.end();
    }
}

impl Decode for model::TwoObject2 {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        let mut value = Self::default();
        object.read("c", &mut value.c);
        object.read("d", &mut value.d);
        object.read("b", &mut value.b);
        object.finish(value)
    }
}

impl Encode for model::TwoObject2 {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.optional("c", &self.c);
        object.optional("d", &self.d);
        object.optional("b", &self.b);
        object.end();
    }
}

connector_runtime::model!(
    model::All,
    model::Beside,
    model::BesideCard,
    model::BesideTransfer,
    model::Inside,
    model::InsideByCard,
    model::InsideTransfer,
    model::Tagged,
    model::TaggedCard,
    model::TaggedTransfer,
    model::Either,
    model::Undeclared,
    model::Two,
    model::TwoObject,
    model::TwoObject2,
);
