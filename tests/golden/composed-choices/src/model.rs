//! The types that operations take and give.

use connector_runtime::Value;

#[derive(Clone, Default)]
pub struct All {
    pub beside: Option<Beside>,
    pub inside: Option<Inside>,
    pub tagged: Option<Tagged>,
    pub either: Option<Either>,
    pub undeclared: Option<Undeclared>,
    pub two: Option<Two>,
}

/// A way to pay, with its currency.
#[derive(Clone)]
#[non_exhaustive]
pub enum Beside {
    Card(BesideCard),
    Transfer(BesideTransfer),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone)]
pub struct BesideCard {
    pub currency: String,
    pub number: String,
}

impl BesideCard {
    /// A value with the members that are always there.
    pub fn new(currency: impl Into<String>, number: impl Into<String>) -> Self {
        Self {
            currency: currency.into(),
            number: number.into(),
        }
    }
}

#[derive(Clone)]
pub struct BesideTransfer {
    pub currency: String,
    pub iban: String,
}

impl BesideTransfer {
    /// A value with the members that are always there.
    pub fn new(currency: impl Into<String>, iban: impl Into<String>) -> Self {
        Self {
            currency: currency.into(),
            iban: iban.into(),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Inside {
    ByCard(InsideByCard),
    Transfer(InsideTransfer),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// By card.
#[derive(Clone)]
pub struct InsideByCard {
    pub id: String,
    pub number: String,
}

impl InsideByCard {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>, number: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            number: number.into(),
        }
    }
}

#[derive(Clone)]
pub struct InsideTransfer {
    pub id: String,
    pub iban: String,
}

impl InsideTransfer {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>, iban: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            iban: iban.into(),
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Tagged {
    Card(TaggedCard),
    Transfer(TaggedTransfer),
    /// A value that the definition does not name.
    Unknown(Value),
}

/// `method` is always `card`.
#[derive(Clone)]
pub struct TaggedCard {
    pub amount: Option<f64>,
    pub number: String,
}

impl TaggedCard {
    /// A value with the members that are always there.
    pub fn new(number: impl Into<String>) -> Self {
        Self {
            amount: None,
            number: number.into(),
        }
    }
}

/// `method` is always `transfer`.
#[derive(Clone)]
pub struct TaggedTransfer {
    pub amount: Option<f64>,
    pub iban: String,
}

impl TaggedTransfer {
    /// A value with the members that are always there.
    pub fn new(iban: impl Into<String>) -> Self {
        Self {
            amount: None,
            iban: iban.into(),
        }
    }
}

/// One of them is required.
#[derive(Clone, Default)]
pub struct Either {
    pub email: Option<String>,
    pub phone: Option<String>,
}

#[derive(Clone)]
pub struct Undeclared {
    pub id: String,
    pub name: Option<Value>,
    pub state: Option<Value>,
}

impl Undeclared {
    /// A value with the members that are always there.
    pub fn new(id: impl Into<String>) -> Self {
        Self {
            id: id.into(),
            name: None,
            state: None,
        }
    }
}

#[derive(Clone)]
#[non_exhaustive]
pub enum Two {
    Object(TwoObject),
    Object2(TwoObject2),
    /// A value that the definition does not name.
    Unknown(Value),
}

#[derive(Clone, Default)]
pub struct TwoObject {
    pub c: Option<String>,
    pub d: Option<String>,
    pub a: Option<String>,
}

#[derive(Clone, Default)]
pub struct TwoObject2 {
    pub c: Option<String>,
    pub d: Option<String>,
    pub b: Option<String>,
}
