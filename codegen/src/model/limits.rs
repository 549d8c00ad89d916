use super::Empty;

/// The limits of a value and of what it holds (JSON Schema 2020-12 Validation §6).
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Limits {
    /// Those of the value itself.
    pub own: Vec<Constraint>,
    /// Those of each item of a list, or of each value of a map.
    pub held: Option<Box<Limits>>,
}

impl Empty for Limits {
    const EMPTY: &'static Self = &Self {
        own: Vec::new(),
        held: None,
    };
}

impl Limits {
    /// Whether nothing is limited.
    pub fn is_empty(&self) -> bool {
        self.own.is_empty() && self.held.is_none()
    }

    /// Limits further.
    pub(crate) fn add(&mut self, more: Self) {
        for constraint in more.own {
            if !self.own.contains(&constraint) {
                self.own.push(constraint);
            }
        }
        match (&mut self.held, more.held) {
            (Some(held), Some(more)) => held.add(*more),
            (held @ None, more) => *held = more,
            (Some(_), None) => {}
        }
    }

    /// Leaves the limits that others are as well, for what is one type although it was written twice.
    pub(crate) fn keep_common(&mut self, others: &Self) {
        self.own.retain(|own| others.own.contains(own));
        self.held = match (self.held.take(), &others.held) {
            (Some(mut held), Some(others)) => {
                held.keep_common(others);
                Some(held).filter(|held| !held.is_empty())
            }
            _ => None,
        };
    }
}

/// A limit of a value.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Constraint {
    /// What is limited.
    pub keyword: Keyword,
    /// The limit as it is written; empty for [`Keyword::UniqueItems`].
    pub limit: String,
}

/// What a [`Constraint`] limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Keyword {
    /// A number, from here on.
    Minimum,
    /// A number, above this.
    ExclusiveMinimum,
    /// A number, up to here.
    Maximum,
    /// A number, below this.
    ExclusiveMaximum,
    /// A number, to multiples of this.
    MultipleOf,
    /// The least characters of a text.
    MinLength,
    /// The most characters of a text.
    MaxLength,
    /// A text, to those that match a regular expression (ECMA-262).
    Pattern,
    /// The least items of a list.
    MinItems,
    /// The most items of a list.
    MaxItems,
    /// A list, to items that all differ.
    UniqueItems,
    /// The least members of an object.
    MinProperties,
    /// The most members of an object.
    MaxProperties,
}

impl Keyword {
    /// What is limited, in words that stand before the limit.
    pub fn words(self) -> &'static str {
        match self {
            Self::Minimum => "minimum",
            Self::ExclusiveMinimum => "greater than",
            Self::Maximum => "maximum",
            Self::ExclusiveMaximum => "less than",
            Self::MultipleOf => "multiple of",
            Self::MinLength => "minimum length",
            Self::MaxLength => "maximum length",
            Self::Pattern => "pattern",
            Self::MinItems => "minimum items",
            Self::MaxItems => "maximum items",
            Self::UniqueItems => "unique items",
            Self::MinProperties => "minimum members",
            Self::MaxProperties => "maximum members",
        }
    }
}
