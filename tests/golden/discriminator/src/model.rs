//! The types that operations take and give.

use connector_runtime::Value;

/// Any pet.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Canine(Box<Dog>),
    Puppy(Box<Puppy>),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// The discriminator is described nowhere.
#[derive(Clone)]
#[non_exhaustive]
pub enum Figure {
    Line(Line),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// `kind` is always `Line`.
#[derive(Clone, Default)]
pub struct Line {
    pub name: Option<String>,
    pub length: Option<f64>,
}

/// A cat.
///
/// `petType` is always `Cat`.
#[derive(Clone)]
pub struct Cat {
    pub name: String,
    pub lives: Option<i32>,
}

impl Cat {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            lives: None,
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AnyDog {
    Canine(Box<Dog>),
    Puppy(Box<Puppy>),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// `petType` is always `canine`.
#[derive(Clone)]
pub struct Dog {
    pub name: String,
    pub friend: Option<Box<Pet>>,
}

impl Dog {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>) -> Self {
        Self {
            name: name.into(),
            friend: None,
        }
    }
}

/// `petType` is always `Puppy`.
#[derive(Clone)]
pub struct Puppy {
    pub name: String,
    pub friend: Option<Box<Pet>>,
    pub weeks: i64,
}

impl Puppy {
    /// A value with the members that are always there.
    pub fn new(name: impl Into<String>, weeks: i64) -> Self {
        Self {
            name: name.into(),
            friend: None,
            weeks,
        }
    }
}
