//! The types that operations take and give.

use connector_runtime::Value;

/// Any pet.
#[derive(Clone)]
#[non_exhaustive]
pub enum Pet {
    Cat(Cat),
    Dog(Box<Dog>),
    Fish(Fish),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct Cat {
    pub kind: String,
    pub name: String,
    pub lives: Option<i64>,
}

impl Cat {
    /// A value with the members that are always there.
    pub fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            lives: None,
        }
    }
}

#[derive(Clone)]
pub struct Dog {
    pub kind: String,
    pub name: String,
    pub friend: Option<Box<Pet>>,
}

impl Dog {
    /// A value with the members that are always there.
    pub fn new(kind: impl Into<String>, name: impl Into<String>) -> Self {
        Self {
            kind: kind.into(),
            name: name.into(),
            friend: None,
        }
    }
}

#[derive(Clone, Default)]
pub struct Fish {
    pub depth: Option<f64>,
}

#[derive(Clone, Default)]
pub struct All {
    pub unmapped: Option<AllUnmapped>,
    pub numbered: Option<AllNumbered>,
    pub bare: Option<AllBare>,
    pub any: Option<Option<AllAny>>,
    pub named: Option<AllNamed>,
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllUnmapped {
    Circle(Circle),
    Square(Square),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllNumbered {
    First(First),
    Second(Second),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllBare {
    Left(Left),
    Right(Right),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllAny {
    Circle(Circle),
    Left(Left),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
#[non_exhaustive]
pub enum AllNamed {
    RoundedShape(Circle),
    Square(Square),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct Circle {
    pub shape: String,
    pub radius: Option<f64>,
}

impl Circle {
    /// A value with the members that are always there.
    pub fn new(shape: impl Into<String>) -> Self {
        Self {
            shape: shape.into(),
            radius: None,
        }
    }
}

#[derive(Clone)]
pub struct Square {
    pub shape: String,
    pub side: Option<f64>,
}

impl Square {
    /// A value with the members that are always there.
    pub fn new(shape: impl Into<String>) -> Self {
        Self {
            shape: shape.into(),
            side: None,
        }
    }
}

/// `version` is always `1`.
#[derive(Clone, Default)]
pub struct First {
    pub text: Option<String>,
}

/// `version` is always `2`.
#[derive(Clone, Default)]
pub struct Second {
    pub texts: Option<Vec<String>>,
}

#[derive(Clone, Default)]
pub struct Left {
    pub left: Option<String>,
}

#[derive(Clone, Default)]
pub struct Right {
    pub right: Option<String>,
}
