//! How the types are written and read, and by that shown and compared.

use super::model;
use connector_runtime::wire::{Choice, Decode, DecodeError, Encode, Node, Writer};

impl Decode for model::GetRideResponse {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut choice = Choice::new(node);
        choice.variant(Self::Car);
        choice.variant(Self::Taxi);
        choice.finish(Self::Unknown)
    }
}

impl Encode for model::GetRideResponse {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Car(value) => value.encode(to),
            Self::Taxi(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Vehicle {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("car") => Decode::decode(node).map(Self::Car),
            Some("taxi") => Decode::decode(node).map(Self::Taxi),
            Some("Truck") => Decode::decode(node).map(Self::Truck),
            Some("tipper") => Decode::decode(node).map(Self::Tipper),
            Some("Bike") => Decode::decode(node).map(Self::Bike),
            Some("NullableBike") => Decode::decode(node).map(Self::NullableBike),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::Vehicle {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Car(value) => value.encode(to),
            Self::Taxi(value) => value.encode(to),
            Self::Truck(value) => value.encode(to),
            Self::Tipper(value) => value.encode(to),
            Self::Bike(value) => value.encode(to),
            Self::NullableBike(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::AnyCar {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("car") | None => Decode::decode(node).map(Self::Car),
            Some("taxi") => Decode::decode(node).map(Self::Taxi),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AnyCar {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Car(value) => value.encode(to),
            Self::Taxi(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Car {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "car");
        let mut value = Self::default();
        object.read("seats", &mut value.seats);
        object.read("towed", &mut value.towed);
        object.finish(value)
    }
}

impl Encode for model::Car {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "car");
        object.optional("seats", &self.seats);
        object.optional("towed", &self.towed);
        object.end();
    }
}

impl Decode for model::Taxi {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "taxi");
        let mut value = Self {
            seats: None,
            towed: None,
            driver: String::new(),
        };
        object.read("seats", &mut value.seats);
        object.read("towed", &mut value.towed);
        object.read_required("driver", &mut value.driver);
        object.finish(value)
    }
}

impl Encode for model::Taxi {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "taxi");
        object.optional("seats", &self.seats);
        object.optional("towed", &self.towed);
        object.field("driver", &self.driver);
        object.end();
    }
}

impl Decode for model::AnyTruck {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        match node.tag("kind") {
            Some("Truck") | None => Decode::decode(node).map(Self::Truck),
            Some("tipper") => Decode::decode(node).map(Self::Tipper),
            _ => Decode::decode(node).map(Self::Unknown),
        }
    }
}

impl Encode for model::AnyTruck {
    fn encode(&self, to: &mut Writer) {
        match self {
            Self::Truck(value) => value.encode(to),
            Self::Tipper(value) => value.encode(to),
            Self::Unknown(value) => value.encode(to),
        }
    }
}

impl Decode for model::Truck {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "Truck");
        let mut value = Self::default();
        object.read("load", &mut value.load);
        object.finish(value)
    }
}

impl Encode for model::Truck {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "Truck");
        object.optional("load", &self.load);
        object.end();
    }
}

impl Decode for model::Tipper {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "tipper");
        let mut value = Self::default();
        object.read("load", &mut value.load);
        object.read("angle", &mut value.angle);
        object.finish(value)
    }
}

impl Encode for model::Tipper {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "tipper");
        object.optional("load", &self.load);
        object.optional("angle", &self.angle);
        object.end();
    }
}

impl Decode for model::Bike {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "Bike");
        let mut value = Self::default();
        object.read("gears", &mut value.gears);
        object.finish(value)
    }
}

impl Encode for model::Bike {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "Bike");
        object.optional("gears", &self.gears);
        object.end();
    }
}

impl Decode for model::NullableBike {
    fn decode(node: Node<'_>) -> Result<Self, DecodeError> {
        let mut object = node.object()?;
        object.constant("kind", "NullableBike");
        let mut value = Self::default();
        object.read("gears", &mut value.gears);
        object.finish(value)
    }
}

impl Encode for model::NullableBike {
    fn encode(&self, to: &mut Writer) {
        let mut object = to.object();
        object.field("kind", "NullableBike");
        object.optional("gears", &self.gears);
        object.end();
    }
}

connector_runtime::model!(
    model::GetRideResponse,
    model::Vehicle,
    model::AnyCar,
    model::Car,
    model::Taxi,
    model::AnyTruck,
    model::Truck,
    model::Tipper,
    model::Bike,
    model::NullableBike,
);
