use super::names::Ident;

/// The limits of types that are checked.
#[derive(Clone, Debug)]
pub struct Checks {
    /// The module that they are in.
    pub module: Ident,
    /// The types, in their order.
    pub of: Vec<Check>,
}

/// The limits of a type and of what it holds.
#[derive(Clone, Debug)]
pub struct Check {
    /// The position of the type among the models.
    pub index: usize,
    /// The type.
    pub model: Ident,
    /// What is compared.
    pub body: CheckBody,
}

/// What a [`Check`] compares.
#[derive(Clone, Debug)]
pub enum CheckBody {
    /// An object.
    Struct {
        /// The limits of the object itself.
        own: Vec<Rule>,
        /// Members with limits, or that hold something with limits.
        members: Vec<CheckedMember>,
        /// The field for all other members, where these have limits.
        rest: Option<(Ident, Vec<Rule>)>,
    },
    /// One of several types: the variants that hold something with limits.
    Union(Vec<Ident>),
}

/// A member that has limits.
#[derive(Clone, Debug)]
pub struct CheckedMember {
    /// Its key.
    pub key: String,
    /// Its name.
    pub name: Ident,
    /// What its value is compared with.
    pub rules: Vec<Rule>,
}

/// A call of the runtime that compares a value with a limit.
#[derive(Clone, Debug)]
pub struct Rule {
    /// The method.
    pub method: &'static str,
    /// The limit.
    pub bound: Option<Bound>,
}

impl Rule {
    pub(super) fn new(method: &'static str, bound: Option<Bound>) -> Self {
        Self { method, bound }
    }
}

/// The limit of a [`Rule`].
#[derive(Clone, Debug)]
pub enum Bound {
    /// How many there may be.
    Count(u32),
    /// A whole number.
    Number(i32),
    /// The text of a number.
    Text(String),
}
