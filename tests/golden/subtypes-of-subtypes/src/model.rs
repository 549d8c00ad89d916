//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone)]
#[non_exhaustive]
pub enum GetRideResponse {
    Car(Box<Car>),
    Taxi(Box<Taxi>),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// Anything with wheels.
#[derive(Clone)]
#[non_exhaustive]
pub enum Vehicle {
    Car(Box<Car>),
    Taxi(Box<Taxi>),
    Truck(Truck),
    Tipper(Tipper),
    Bike(Bike),
    NullableBike(NullableBike),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// A car.
#[derive(Clone)]
#[non_exhaustive]
pub enum AnyCar {
    Car(Box<Car>),
    Taxi(Box<Taxi>),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// A car.
///
/// `kind` is always `car`.
#[derive(Clone, Default)]
pub struct Car {
    pub seats: Option<i32>,
    pub towed: Option<Box<AnyCar>>,
}

/// A car with a driver.
///
/// `kind` is always `taxi`.
#[derive(Clone)]
pub struct Taxi {
    pub seats: Option<i32>,
    pub towed: Option<Box<AnyCar>>,
    pub driver: String,
}

impl Taxi {
    /// A value with the members that are always there.
    pub fn new(driver: impl Into<String>) -> Self {
        Self {
            seats: None,
            towed: None,
            driver: driver.into(),
        }
    }
}

/// A truck, which says again by what it is told apart.
#[derive(Clone)]
#[non_exhaustive]
pub enum AnyTruck {
    Truck(Truck),
    Tipper(Tipper),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// A truck, which says again by what it is told apart.
///
/// `kind` is always `Truck`.
#[derive(Clone, Default)]
pub struct Truck {
    pub load: Option<f64>,
}

/// `kind` is always `tipper`.
#[derive(Clone, Default)]
pub struct Tipper {
    pub load: Option<f64>,
    pub angle: Option<f64>,
}

/// A bike, of which there is one kind.
///
/// `kind` is always `Bike`.
#[derive(Clone, Default)]
pub struct Bike {
    pub gears: Option<i32>,
}

/// Another word for a bike.
///
/// `kind` is always `NullableBike`.
#[derive(Clone, Default)]
pub struct NullableBike {
    pub gears: Option<i32>,
}
